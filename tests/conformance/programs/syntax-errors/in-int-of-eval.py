price = eval("5 +* 3")
