"""A plugin for `--assert=plain`: pytest doesn't rewrite the assert statements of the tests.

That would take as long as running them. But it still can rewrite those of the modules that tests
make, for which the fixture `create_module` asks.
"""

from _pytest.assertion import AssertionState
from _pytest.assertion.rewrite import assertstate_key


def pytest_configure(config):
    config.stash[assertstate_key] = AssertionState(config, "rewrite")
