print("\d \w \. \/ \ %")
pattern = "\s+"
