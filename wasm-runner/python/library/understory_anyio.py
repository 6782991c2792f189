"""The waits of anyio's asyncio backend as generators: see `understory_waits`."""

import understory_waits as waits


def install(backend):
    """Let the threads of the module `anyio._backends._asyncio` wait by yielding."""

    def worker_run(self):
        with backend.claim_worker_thread(backend.AsyncIOBackend, self.loop):
            while True:
                item = yield from waits.queue_get(self.queue)
                if item is None:
                    return
                _call(self, backend, *item)
                self.queue.task_done()
                del item

    def backend_run(cls, func, args, kwargs, options):
        async def main():
            task = backend.current_task()
            task.set_name(backend.get_callable_name(func))
            backend._task_states[task] = backend.TaskState(None, None)
            try:
                return await func(*args)
            finally:
                del backend._task_states[task]

        chosen = {key: options[key] for key in ("debug", "loop_factory") if key in options}
        with backend.Runner(**chosen) as runner:
            return (yield from waits.call(runner.run, main()))

    waits.WAITS["anyio._backends._asyncio"] = {
        "WorkerThread.run": worker_run,
        "AsyncIOBackend.run": backend_run,
    }


def _call(worker, backend, context, function, args, future, cancel_scope):
    """Do one piece of work, and hand its result to the loop."""
    result = exception = None
    if not future.cancelled():
        backend.threadlocals.current_cancel_scope = cancel_scope
        try:
            result = context.run(function, *args)
        except BaseException as raised:
            exception = raised
        finally:
            del backend.threadlocals.current_cancel_scope
    if not worker.loop.is_closed():
        worker.loop.call_soon_threadsafe(worker._report_result, future, result, exception)
