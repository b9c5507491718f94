"""All systems by name, in the order of the table."""

from __future__ import annotations

from bench.summaries.literature import icsisumm, submodular
from bench.summaries.systems import (
    System,
    lead,
    lede_package,
    lexrank_package,
    oracle,
    project,
    sumy,
)
from bench.summaries.trained_peers import dpp_greedy, dpp_least_risk, regsum_learned

SYSTEMS: dict[str, System] = {
    "summarizer": project(),
    "lead": lead,
    "sumy LexRank": sumy("lexrank"),
    "sumy TextRank": sumy("textrank"),
    "sumy SumBasic": sumy("sumbasic"),
    "sumy KL": sumy("kl"),
    "lexrank": lexrank_package,
    "lede": lede_package,
    "ICSISumm": icsisumm,
    "submodular": submodular,
    "DPP": dpp_greedy,
    "DPP least risk": dpp_least_risk,
    "RegSum": regsum_learned,
    "oracle": oracle,
}
#: Those that need what :mod:`bench.summaries.trained_peers` has learned.
TRAINED = frozenset(("DPP", "DPP least risk", "RegSum"))
#: Left out where nobody asks for them: they need the models extra.
MODEL_SYSTEMS: dict[str, System] = {"summarizer minilm": project(encoder="minilm")}
