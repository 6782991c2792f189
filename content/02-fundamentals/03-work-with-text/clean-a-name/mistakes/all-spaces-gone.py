typed = "  mARIA lopEZ "
clean = typed.title().replace(" ", "")
print(f"[{clean}]")
