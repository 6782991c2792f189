print("Tomás Rivera"\n"27 Garden Street"\n"Porto"\n"Portugal")
