stop = ("Harbour", 60.17, 24.94)
