groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
