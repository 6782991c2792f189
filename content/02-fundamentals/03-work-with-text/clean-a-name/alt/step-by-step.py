typed = "  mARIA lopEZ "
typed = typed.strip()
typed = typed.lower()
typed = typed.title()
print("[" + typed + "]")
