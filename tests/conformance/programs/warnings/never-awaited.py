async def task():
    return 1
task()
print("forgot to await")
