dishes = ["Lentil soup", "Fried rice", "Mango juice"]
