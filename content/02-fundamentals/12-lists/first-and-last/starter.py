flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
