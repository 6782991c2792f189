typed = "  mARIA lopEZ "
clean = typed.strip
print(f"[{clean}]")
