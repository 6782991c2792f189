votes = ["Noor", "Diego", "Noor", "Hana", "Diego", "Noor"]
