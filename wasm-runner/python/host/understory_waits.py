"""Generators that replace the waiting functions of `threading`, `queue` and `concurrent.futures`
when a thread calls them. See `understory_threads`.
"""

import _thread
import understory_threads as threads
from _understory import monotonic
from understory_threads import after


def until(ready, deadline=None):
    """Yields until the wait is over. Returns whether that was before the deadline."""
    while not ready():
        yield ready, deadline
        if deadline is not None and not ready() and monotonic() >= deadline:
            return False
    return True


def call(function, *args, **kwargs):
    from understory_twins import call

    return call(function, *args, **kwargs)


def waiting_sleep(seconds, /):
    if threads.cannot_be_slept(seconds):
        return threads._understory.sleep(seconds)
    yield None, monotonic() + seconds


def enter(manager):
    """Waits until a `with` can take this lock without waiting."""
    wait = ENTERED.get((type(manager).__module__, type(manager).__qualname__))
    if wait is not None:
        yield from wait(manager)
    return manager


def free(lock):
    if not isinstance(lock, _thread.RLock) or not lock._is_owned():
        yield from until(lock._free)


def condition_free(condition):
    yield from free(condition._lock)


def semaphore_free(semaphore):
    yield from until(lambda: semaphore._value > 0)


ENTERED = {
    ("_thread", "lock"): free,
    ("_thread", "RLock"): free,
    ("threading", "Condition"): condition_free,
    ("threading", "Semaphore"): semaphore_free,
    ("threading", "BoundedSemaphore"): semaphore_free,
}


def acquire(self, blocking=True, timeout=-1):
    deadline = threads.deadline_of(blocking, timeout)
    if blocking and not (isinstance(self, _thread.RLock) and self._is_owned()):
        if not (yield from until(self._free, deadline)):
            return False
    return self.acquire(False)


def condition_wait(self, timeout=None):
    if not self._is_owned():
        raise RuntimeError("cannot wait on un-acquired lock")
    waiter = _thread.allocate_lock()
    waiter.acquire()
    self._waiters.append(waiter)
    saved = self._release_save()
    try:
        notified = yield from until(waiter._free, after(timeout and max(timeout, 0)))
        if not notified:
            self._waiters.remove(waiter)
    finally:
        yield from until(self._lock._free)
        self._acquire_restore(saved)
    return notified


def condition_wait_for(self, predicate, timeout=None):
    deadline = after(timeout)
    result = yield from call(predicate)
    while not result:
        left = None
        if deadline is not None:
            left = deadline - monotonic()
            if left <= 0:
                break
        yield from condition_wait(self, left)
        result = yield from call(predicate)
    return result


def event_wait(self, timeout=None):
    deadline = None if timeout is None else after(max(timeout, 0))
    return (yield from until(lambda: self._flag, deadline))


def semaphore_acquire(self, blocking=True, timeout=None):
    if not blocking and timeout is not None:
        raise ValueError("can't specify timeout for non-blocking acquire")
    if blocking:
        yield from until(lambda: self._value > 0, after(timeout))
    return self.acquire(False)


def barrier_wait(self, timeout=None):
    timeout = self._timeout if timeout is None else timeout
    with self._cond:
        yield from _barrier_entered(self)
        index = self._count
        self._count += 1
        try:
            if index + 1 == self._parties:
                self._release()
            elif not (yield from condition_wait_for(self._cond, lambda: self._state != 0, timeout)):
                self._break()
                raise _broken()
            elif self._state < 0:
                raise _broken()
            return index
        finally:
            self._count -= 1
            self._exit()


def _barrier_entered(barrier):
    while barrier._state in (-1, 1):
        yield from condition_wait(barrier._cond)
    if barrier._state < 0:
        raise _broken()


def _broken():
    import threading

    return threading.BrokenBarrierError()


def thread_join(self, timeout=None):
    handle = self._os_thread_handle
    if self._started._flag and self._ident != threads.ident():
        yield from until(handle._ended, after(None if timeout is None else max(timeout, 0)))
    return self.join(0)


def thread_run(self):
    try:
        if self._target is not None:
            yield from call(self._target, *self._args, **self._kwargs)
    finally:
        del self._target, self._args, self._kwargs


def timer_run(self):
    stopped = yield from event_wait(self.finished, self.interval)
    if not stopped:
        yield from call(self.function, *self.args, **self.kwargs)
    self.finished.set()


def bootstrap(function):
    """Replaces `threading.Thread._bootstrap`."""
    import threading

    thread = getattr(function, "__self__", None)
    if not isinstance(thread, threading.Thread):
        return alone(function, (), {})
    return _bootstrap(thread, threading)


def _bootstrap(thread, threading):
    threads._State.current.name = thread.name
    thread._set_ident()
    thread._native_id = thread._ident
    thread._started.set()
    with threading._active_limbo_lock:
        threading._active[thread._ident] = thread
        del threading._limbo[thread]
    try:
        yield from call(thread.run)
    except BaseException as raised:
        raised.__traceback__ = _own_frames(raised.__traceback__)
        thread._invoke_excepthook(thread)
    finally:
        thread._delete()


def alone(function, args, kwargs):
    """Runs a thread of `_thread.start_new_thread`."""
    import sys

    try:
        yield from call(function, *args, **kwargs)
    except SystemExit:
        pass
    except BaseException as raised:
        import traceback

        raised.__traceback__ = _own_frames(raised.__traceback__)
        sys.stderr.write(f"Exception ignored in thread started by {function!r}:\n")
        traceback.print_exception(raised)


def _own_frames(trace):
    """Returns a traceback without our frames at its start."""
    while trace is not None:
        if not trace.tb_frame.f_globals.get("__name__", "").startswith("understory_"):
            break
        trace = trace.tb_next
    return trace


def queue_get(self, block=True, timeout=None):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    if block:
        yield from until(lambda: self._qsize() or self.is_shutdown, after(timeout))
    return self.get(False)


def queue_put(self, item, block=True, timeout=None):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    if block and self.maxsize > 0:
        yield from until(lambda: self._qsize() < self.maxsize or self.is_shutdown, after(timeout))
    return self.put(item, False)


def queue_join(self):
    yield from until(lambda: not self.unfinished_tasks)


def simple_queue_get(self, block=True, timeout=None):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    if block:
        yield from until(lambda: self._count._value > 0, after(timeout))
    return self.get(False)


def _is_over(future):
    return future._state in ("CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")


def future_result(self, timeout=None):
    yield from until(lambda: _is_over(self), after(timeout))
    return self.result(0)


def future_exception(self, timeout=None):
    yield from until(lambda: _is_over(self), after(timeout))
    return self.exception(0)


def futures_wait(fs, timeout=None, return_when="ALL_COMPLETED"):
    from concurrent import futures

    fs = set(fs)

    def over():
        done = [future for future in fs if _is_over(future)]
        if return_when == "FIRST_COMPLETED":
            return bool(done)
        if return_when == "FIRST_EXCEPTION":
            if any(future._exception for future in done):
                return True
        return len(done) == len(fs)

    yield from until(over, after(timeout))
    return futures.wait(fs, 0, return_when)


def pool_shutdown(self, wait=True, *, cancel_futures=False):
    self.shutdown(False, cancel_futures=cancel_futures)
    if wait:
        for thread in self._threads:
            yield from thread_join(thread)


def pool_worker(executor_reference, ctx, work_queue):
    """Replaces `concurrent.futures.thread._worker`."""
    from concurrent.futures import _base, thread as pools

    try:
        if ctx.initializer is not None:
            yield from call(ctx.initializer, *ctx.initargs)
    except BaseException:
        _base.LOGGER.critical("Exception in initializer:", exc_info=True)
        executor = executor_reference()
        if executor is not None:
            executor._initializer_failed()
        return
    while True:
        if not work_queue.qsize():
            executor = executor_reference()
            if executor is not None:
                executor._idle_semaphore.release()
            del executor
        item = yield from simple_queue_get(work_queue)
        if item is not None:
            yield from _work(item)
            del item
            continue
        executor = executor_reference()
        if pools._shutdown or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work_queue.put(None)
            return
        del executor


def _work(item):
    if not item.future.set_running_or_notify_cancel():
        return
    function, args, kwargs = item.task
    try:
        result = yield from call(function, *args, **kwargs)
    except BaseException as raised:
        raised.__traceback__ = _own_frames(raised.__traceback__)
        item.future.set_exception(raised)
    else:
        item.future.set_result(result)


def loop_run_forever(self):
    self._run_forever_setup()
    try:
        while True:
            yield from _loop_events(self)
            self._run_once()
            if self._stopping:
                break
    finally:
        self._run_forever_cleanup()


def _loop_events(loop):
    """Waits like the loop's `select`, but yields to the other threads."""
    from asyncio import events

    if loop._ready or loop._stopping:
        return
    moments = [handle._when for handle in loop._scheduled if not handle._cancelled]
    deadline = after(max(min(moments) - loop.time(), 0)) if moments else None
    # Another thread that runs meanwhile may have its own event loop.
    events._set_running_loop(None)
    try:
        yield from until(loop._was_woken, deadline)
    finally:
        events._set_running_loop(loop)
    loop._woken = False


def loop_run_until_complete(self, future):
    from asyncio import futures, tasks

    self._check_closed()
    self._check_running()
    own = not futures.isfuture(future)
    future = tasks.ensure_future(future, loop=self)
    # If the task isn't done, this raises, so it doesn't have to log that it was destroyed.
    future._log_destroy_pending = future._log_destroy_pending and not own

    def stop(done):
        self.stop()

    future.add_done_callback(stop)
    try:
        yield from loop_run_forever(self)
    finally:
        future.remove_done_callback(stop)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()


# By the module and name of the function that each generator replaces.
WAITS = {
    "_thread": {
        "RLock.acquire": acquire,
        "RLock.__enter__": acquire,
    },
    "threading": {
        "Condition.wait": condition_wait,
        "Condition.wait_for": condition_wait_for,
        "Event.wait": event_wait,
        "Semaphore.acquire": semaphore_acquire,
        "Barrier.wait": barrier_wait,
        "Thread.join": thread_join,
        "Thread.run": thread_run,
        "Timer.run": timer_run,
    },
    "asyncio.base_events": {
        "BaseEventLoop.run_forever": loop_run_forever,
        "BaseEventLoop.run_until_complete": loop_run_until_complete,
    },
    "queue": {
        "Queue.get": queue_get,
        "Queue.put": queue_put,
        "Queue.join": queue_join,
        "_PySimpleQueue.get": simple_queue_get,
    },
    "concurrent.futures._base": {
        "Future.result": future_result,
        "Future.exception": future_exception,
        "wait": futures_wait,
    },
    "concurrent.futures.thread": {
        "ThreadPoolExecutor.shutdown": pool_shutdown,
        "_worker": pool_worker,
    },
}
