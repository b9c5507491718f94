"""How commands end when they are told to."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

from summarizer import cli


def test_sigterm_unwinds_a_command_and_exits_143() -> None:
    # As the first process of a container: the handler is there, whatever the default would do.
    code = (
        "import sys, signal, os, types\n"
        "from summarizer import cli\n"
        "def run(args):\n"
        "    try:\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    finally:\n"
        "        print('unwound', flush=True)\n"
        "sys.modules['summarizer.cli.example'] = types.SimpleNamespace(\n"
        "    run=run, add_arguments=lambda parser: None)\n"
        "sys.exit(cli.main(['example']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (cli.TERMINATED, "unwound\n", "")


@pytest.mark.parametrize("threaded", [False, True], ids=["main thread", "other thread"])
def test_a_finished_command_leaves_no_handler(
    threaded: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    codes = []

    def command() -> None:
        codes.append(cli.main(["example", "--path"]))

    if threaded:
        thread = threading.Thread(target=command)
        thread.start()
        thread.join()
    else:
        command()
    assert codes == [cli.DONE]
    assert "security-talks" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGTERM) is before
