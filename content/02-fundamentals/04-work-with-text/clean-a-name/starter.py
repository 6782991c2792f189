typed = "  mARIA lopEZ "
