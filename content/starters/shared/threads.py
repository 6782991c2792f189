"""What happens beside the reader's program."""

import threading


def in_thread(work):
    """Runs a function in another thread, and waits for its result."""
    found = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join()
    return found[0] if found else None
