typed = "  mARIA lopEZ "
clean = typed.strip().title()
print(f"[{clean}]")
