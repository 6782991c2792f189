typed = "  mARIA lopEZ "
print(f"[{typed.title()}]")
