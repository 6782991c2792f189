typed = "  mARIA lopEZ "
typed.strip()
typed.title()
print(f"[{typed}]")
