//! `asyncio` on an event loop without sockets.

use crate::driver::output_of;

#[test]
fn tasks_wait_side_by_side() {
    let source = r#"
import asyncio

async def later(value, seconds):
    await asyncio.sleep(seconds)
    return value

async def main():
    print(await asyncio.gather(later(1, 0.003), later(2, 0.001)))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(later(number, 0), name=f"t{number}") for number in range(2)]
    print([task.result() for task in tasks], tasks[1].get_name())
    for limit in (asyncio.timeout(0.001), asyncio.timeout_at(asyncio.get_running_loop().time())):
        try:
            async with limit:
                await asyncio.sleep(1000)
        except TimeoutError:
            print("too late")
    try:
        await asyncio.wait_for(later(1, 1000), 0.001)
    except asyncio.TimeoutError as error:
        print(repr(error))
    task = asyncio.create_task(later(1, 1000))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    return "the end"

print(asyncio.run(main()))
print(asyncio.run(later("again", 0)))
with asyncio.Runner() as runner:
    print(runner.run(later("runner", 0)))
"#;
    assert_eq!(
        output_of(source),
        "[1, 2]\n\
         [0, 1] t1\n\
         too late\n\
         too late\n\
         TimeoutError()\n\
         cancelled True\n\
         the end\n\
         again\n\
         runner\n"
    );
}

#[test]
fn queues_locks_and_async_generators_work() {
    let source = r#"
import asyncio

async def numbers():
    for number in range(3):
        yield number
        await asyncio.sleep(0)

async def main():
    line, lock, ready = asyncio.Queue(1), asyncio.Lock(), asyncio.Event()

    async def produce():
        async for number in numbers():
            await line.put(number)
        await line.put(None)

    async def consume():
        await ready.wait()
        while (number := await line.get()) is not None:
            async with lock, asyncio.Semaphore(1):
                print("got", number)

    tasks = [asyncio.create_task(produce()), asyncio.create_task(consume())]
    await asyncio.sleep(0)
    ready.set()
    await asyncio.gather(*tasks)
    print([number async for number in numbers()])

asyncio.run(main())
"#;
    assert_eq!(
        output_of(source),
        "got 0\n\
         got 1\n\
         got 2\n\
         [0, 1, 2]\n"
    );
}

#[test]
fn errors_of_a_task_group_come_together() {
    let source = r#"
import asyncio

async def fail(word):
    raise ValueError(word)

async def main():
    print(await asyncio.gather(fail("a"), asyncio.sleep(0, "b"), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail("c"))
            group.create_task(fail("d"))
    except* ValueError as errors:
        print(errors, errors.exceptions)

asyncio.run(main())
"#;
    assert_eq!(
        output_of(source),
        "[ValueError('a'), 'b']\n\
         unhandled errors in a TaskGroup (2 sub-exceptions) (ValueError('c'), ValueError('d'))\n"
    );
}

#[test]
fn threads_work_for_a_loop() {
    let source = r#"
import asyncio, threading, time

def block(number):
    time.sleep(0.001)
    return number * 2, threading.current_thread() is threading.main_thread()

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(asyncio.to_thread(block, 1), asyncio.sleep(0, "slept")))
    print(await loop.run_in_executor(None, block, 2))
    future = loop.create_future()
    threading.Timer(0.001, lambda: loop.call_soon_threadsafe(future.set_result, "called")).start()
    print(await future)

asyncio.run(main())
thread = threading.Thread(target=lambda: print(asyncio.run(asyncio.sleep(0, "in a thread"))))
thread.start()
thread.join()
"#;
    assert_eq!(
        output_of(source),
        "[(2, False), 'slept']\n\
         (4, False)\n\
         called\n\
         in a thread\n"
    );
}

#[test]
fn streams_processes_and_endless_waits_are_refused() {
    let source = r#"
import asyncio

async def main():
    for refused in (asyncio.open_connection("example.org", 80), asyncio.create_subprocess_exec("ls")):
        try:
            await refused
        except OSError as error:
            print(error)

asyncio.run(main())

async def endless():
    await asyncio.Event().wait()

try:
    asyncio.run(endless())
except RuntimeError as error:
    print(error)
"#;
    assert_eq!(
        output_of(source),
        "This Python runs inside a web page, and a program in it cannot reach the network. On your own computer it works.\n\
         This Python runs inside a web page, and a page cannot start other programs. On your own computer it works.\n\
         this would wait for ever: the main thread waits for an event of its loop, and no other thread can go on\n"
    );
}

#[test]
fn a_coroutine_that_is_not_awaited_is_warned_of() {
    let source = r#"
async def hello():
    print("hi")

hello()
print("next")
"#;
    assert_eq!(
        output_of(source),
        "main.py:5: RuntimeWarning: coroutine 'hello' was never awaited\n\
         \x20 hello()\n\
         RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n\
         next\n"
    );
}
