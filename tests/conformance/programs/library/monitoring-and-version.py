import platform
import sys

# Jumps over so much code need instructions with long arguments.
steps = "".join(f"        if i == {k + 1000}:\n            total = {k} + i * {k}\n" for k in range(120))
source = f"""
def work():
    total = 0
    for i in range(5):
{steps}        total += i
    while total < 100:
        i = total
{steps}        total += 1
    try:
{steps}        raise ValueError(total)
    except ValueError as error:
{steps}        return error.args
"""
exec(source)
monitoring = sys.monitoring
monitoring.use_tool_id(monitoring.DEBUGGER_ID, "lines")
lines = []
monitoring.register_callback(monitoring.DEBUGGER_ID, monitoring.events.LINE, lambda code, line: lines.append(line))
monitoring.set_local_events(monitoring.DEBUGGER_ID, work.__code__, monitoring.events.LINE)
print(work(), len(set(lines)))
print(sys.version_info >= (3, 14, 0, "final"), sys.version_info.releaselevel, sys.hexversion & 0xFF, platform.python_version_tuple()[:2])
