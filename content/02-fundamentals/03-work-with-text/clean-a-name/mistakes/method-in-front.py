typed = "  mARIA lopEZ "
clean = title(strip(typed))
print(f"[{clean}]")
