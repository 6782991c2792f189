typed = "  mARIA lopEZ "
print(f"[{typed.strip()}]")
