names = ["Ngozi", "Diego", "Sana", "Tunde"]
cities = ["Lagos", "Lima", "", "Lagos"]
