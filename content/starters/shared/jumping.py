"""An event loop for checks that don't really wait."""

import asyncio
import selectors


class Stuck(BaseException):
    """Nothing will ever happen again."""


class Jumping(asyncio.SelectorEventLoop):
    """An event loop that doesn't wait: when it would, its clock jumps. `tasks` are all that were made."""

    def __init__(self):
        super().__init__(selectors.SelectSelector())
        self.now, self.turns, self.tasks = 0.0, 0, []
        self.set_task_factory(self.new_task)
        real = self._selector.select

        def select(timeout=None):
            # Without a timeout, only a thread could still bring something.
            ready = real(0.5 if timeout is None else 0)
            self.turns += 1
            if self.turns > 50000 or self.now > 9000 or (timeout is None and not ready):
                raise Stuck
            if timeout and not ready:
                self.now += timeout
            return ready

        self._selector.select = select

    def time(self):
        return self.now

    def new_task(self, loop, coroutine, **more):
        self.tasks.append(asyncio.Task(coroutine, loop=loop, **more))
        return self.tasks[-1]

    def went_on(self):
        """Returns the names of the functions that caught their cancellation, and went on."""
        return [
            task.get_coro().__name__
            for task in self.tasks[1:]
            if task.cancelling() and task.done() and not task.cancelled() and not task.exception()
        ]
