scores = {"Farah": 14, "Mateo": 21, "Anjali": 9, "Tomoko": 18}
