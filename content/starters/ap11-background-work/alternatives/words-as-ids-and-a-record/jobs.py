import traceback
from dataclasses import dataclass, field
from uuid import uuid4

JOBS = {}


@dataclass
class Job:
    state: str = "waiting"
    problem: str | None = None
    id: str = field(default_factory=lambda: uuid4().hex)

    def __post_init__(self):
        JOBS[self.id] = self

    def __call__(self, work, *values):
        self.state = "running"
        try:
            work(*values)
        except Exception as error:
            traceback.print_exc()
            known = type(error).__module__ in ("machine", "post")
            self.problem = f"We're sorry: {error}" if known else "Our mistake."
            self.state = "failed"
            return
        self.state = "done"
