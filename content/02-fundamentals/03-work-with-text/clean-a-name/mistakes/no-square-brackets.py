typed = "  mARIA lopEZ "
clean = typed.strip().title()
print(clean)
