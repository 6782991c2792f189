//! Programs with threads print the same as in CPython.

use crate::driver::output_of;

#[test]
fn a_thread_runs_until_it_waits_and_all_sleep_at_once() {
    let source = r#"
import threading, time

start = time.monotonic()

# Until a time of the clock: a machine that is late changes no order.
def worker(number):
    print("start", number)
    time.sleep(max(0.001, start + 0.3 * (3 - number) - time.monotonic()))
    print("end", number)

threads = [threading.Thread(target=worker, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
print("waiting", [thread.is_alive() for thread in threads])
for thread in threads:
    thread.join()
print(threading.active_count(), threading.enumerate()[0].name)
"#;
    assert_eq!(
        output_of(source),
        "start 0\n\
         start 1\n\
         start 2\n\
         waiting [True, True, True]\n\
         end 2\n\
         end 1\n\
         end 0\n\
         1 MainThread\n"
    );
}

#[test]
fn a_consumer_may_start_before_its_producer_or_after() {
    let source = r#"
import queue, threading

def producer():
    for item in range(3):
        print("put", item)
        line.put(item)
    line.put(None)

def consumer():
    while (item := line.get()) is not None:
        print("got", item)

for first, second in [(consumer, producer), (producer, consumer)]:
    line = queue.Queue(maxsize=1)
    threads = [threading.Thread(target=target) for target in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("done")
"#;
    assert_eq!(
        output_of(source),
        "put 0\n\
         put 1\n\
         got 0\n\
         put 2\n\
         got 1\n\
         got 2\n\
         done\n\
         put 0\n\
         put 1\n\
         got 0\n\
         put 2\n\
         got 1\n\
         got 2\n\
         done\n"
    );
}

#[test]
fn a_worker_that_never_ends_serves_more_than_one_batch() {
    let source = r#"
import queue, threading

line = queue.Queue()
seen = 0

def worker():
    global seen
    for item in iter(line.get, "never"):
        seen += 1
        print("item", item, "number", seen)
        line.task_done()

threading.Thread(target=worker, daemon=True).start()
for batch in ("ab", "cd"):
    for item in batch:
        line.put(item)
    line.join()
    print("batch done")
"#;
    assert_eq!(
        output_of(source),
        "item a number 1\n\
         item b number 2\n\
         batch done\n\
         item c number 3\n\
         item d number 4\n\
         batch done\n"
    );
}

#[test]
fn locks_keep_a_total_right() {
    let source = r#"
from threading import Lock, Thread

total = 0
lock = Lock()

def add(times):
    global total
    for _ in range(times):
        with lock:
            total += 1

threads = [Thread(target=add, args=(25_000,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, lock.locked())
"#;
    assert_eq!(output_of(source), "100000 False\n");
}

#[test]
fn everything_that_threads_wait_with_works() {
    let source = r#"
import threading

order = []
ready, gate, limit = threading.Event(), threading.Barrier(3), threading.Semaphore(1)
condition, again = threading.Condition(), threading.RLock()
goods = []

def party(name):
    ready.wait()
    with limit:
        order.append(name)
    gate.wait()
    with condition:
        while not goods:
            condition.wait()
        order.append(f"{name} has {goods.pop(0)}")
    with again, again:
        order.append(f"{name} ends")

threads = [threading.Thread(target=party, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
print(order)
ready.set()
gate.wait()
for thing in ("tea", "cake"):
    with condition:
        goods.append(thing)
        condition.notify()
for thread in threads:
    thread.join()
print(order, threading.Event().wait(0.001))
"#;
    assert_eq!(
        output_of(source),
        "[]\n\
         ['a', 'b', 'a has tea', 'a ends', 'b has cake', 'b ends'] False\n"
    );
}

#[test]
fn a_subclass_of_thread_and_everything_between_its_calls_wait() {
    let source = r#"
import functools, threading, time

def told(function):
    @functools.wraps(function)
    def inner(*args):
        print("before", function.__name__)
        return function(*args)
    return inner

@told
def slow(number):
    time.sleep(0.001)
    return number * 2

class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"worker-{number}")
        self.number = number

    def run(self):
        self.result = self.work()
        print(self.name, threading.current_thread() is self)

    def work(self):
        later = lambda number: slow(number) + 1
        return later(self.number)

workers = [Worker(number) for number in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([worker.result for worker in workers])
"#;
    assert_eq!(
        output_of(source),
        "before slow\n\
         before slow\n\
         worker-0 True\n\
         worker-1 True\n\
         [1, 3]\n"
    );
}

#[test]
fn an_error_in_a_thread_is_told_and_the_program_goes_on() {
    let source = r#"
import threading

def divide(number):
    return 1 / number

def outer():
    divide(0)

thread = threading.Thread(target=outer)
thread.start()
thread.join()
print("goes on")
"#;
    assert_eq!(
        output_of(source),
        "Exception in thread Thread-1 (outer):\n\
         Traceback (most recent call last):\n\
         \x20 File \"main.py\", line 8, in outer\n\
         \x20   divide(0)\n\
         \x20   ~~~~~~^^^\n\
         \x20 File \"main.py\", line 5, in divide\n\
         \x20   return 1 / number\n\
         \x20          ~~^~~~~~~~\n\
         ZeroDivisionError: division by zero\n\
         goes on\n"
    );
}

#[test]
fn a_pool_works_through_its_tasks() {
    let source = r#"
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

start = time.monotonic()

def square(number):
    time.sleep(max(0.001, start + 0.3 * (4 - number) - time.monotonic()))
    if number == 2:
        raise ValueError("two")
    return number**2

with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(square, number): number for number in range(4)}
    for future in as_completed(futures):
        error = future.exception()
        print(futures[future], repr(error) if error else future.result())
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(str.upper, "abc")))
"#;
    assert_eq!(
        output_of(source),
        "3 9\n\
         2 ValueError('two')\n\
         1 1\n\
         0 0\n\
         ['A', 'B', 'C']\n"
    );
}

#[test]
fn a_wait_that_nothing_can_end_is_an_error() {
    let source = r#"
import queue, threading

lock = threading.Lock()
lock.acquire()
for wait in (lock.acquire, queue.Queue().get, threading.Event().wait, threading.Barrier(2).wait):
    try:
        wait()
    except RuntimeError as error:
        print(error)
print(lock.acquire(timeout=0.001), lock.acquire(blocking=False))
"#;
    assert_eq!(
        output_of(source),
        "this would wait for ever: the main thread waits for a lock, and no other thread can go on\n\
         this would wait for ever: the main thread waits for a lock, and no other thread can go on\n\
         this would wait for ever: the main thread waits for a lock, and no other thread can go on\n\
         this would wait for ever: the main thread waits for a lock, and no other thread can go on\n\
         False False\n"
    );
}

#[test]
fn loops_that_only_ask_let_the_others_go_on() {
    let source = r#"
import threading

done = threading.Event()

def work():
    for _ in range(50_000):
        pass
    done.set()

thread = threading.Thread(target=work)
thread.start()
while not done.is_set():
    pass
while thread.is_alive():
    pass
print("both ended")
"#;
    assert_eq!(output_of(source), "both ended\n");
}

#[test]
fn the_program_ends_with_its_last_thread_but_not_with_daemons() {
    let source = r#"
import threading, time

ended = threading.Event()

def rings():
    ended.wait()
    print("timer")

def late():
    timer.join()
    print("late")

def never():
    time.sleep(1000)

threading.Thread(target=never, daemon=True).start()
timer = threading.Timer(0.001, rings)
timer.start()
threading.Thread(target=late).start()
own = threading.local()
own.name = "main"
threading.Thread(target=lambda: print(hasattr(own, "name"))).start()
print("end of", own.name)
ended.set()
"#;
    assert_eq!(
        output_of(source),
        "False\n\
         end of main\n\
         timer\n\
         late\n"
    );
}

#[test]
fn every_thread_may_have_an_event_loop() {
    let source = r#"
import asyncio, threading

done = []

async def wait_for(name, others):
    # Each loop waits for the others, so none can block them.
    done.append(name)
    while not others <= set(done):
        await asyncio.sleep(0.001)
    return name

def with_run():
    print("run", asyncio.run(wait_for("a", {"b", "main"})))

def with_loop():
    loop = asyncio.new_event_loop()
    print("loop", loop.run_until_complete(wait_for("b", {"a", "main"})))
    loop.close()

threads = [threading.Thread(target=with_run), threading.Thread(target=with_loop)]
for thread in threads:
    thread.start()
main = asyncio.run(wait_for("main", {"a", "b"}))
for thread in threads:
    thread.join()
print(main, sorted(done))
"#;
    let output = output_of(source);
    let mut lines: Vec<_> = output.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["loop b", "main ['a', 'b', 'main']", "run a"]);
}

#[test]
fn work_can_be_handed_to_the_loop_of_another_thread() {
    let source = r#"
import asyncio, threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

async def answer(number):
    await asyncio.sleep(0.01)
    return number * 2

print([asyncio.run_coroutine_threadsafe(answer(number), loop).result() for number in range(3)])
try:
    asyncio.run_coroutine_threadsafe(answer(None), loop).result()
except TypeError as error:
    print("TypeError", error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_running(), loop.is_closed(), threading.active_count())
"#;
    assert_eq!(
        output_of(source),
        "[0, 2, 4]\n\
         TypeError unsupported operand type(s) for *: 'NoneType' and 'int'\n\
         False True 1\n"
    );
}
