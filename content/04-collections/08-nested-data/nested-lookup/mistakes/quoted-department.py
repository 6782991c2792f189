clinic = {
    "eyes": {"floor": 2, "doctors": ["Dr Adeyemi", "Dr Sato"]},
    "teeth": {"floor": 1, "doctors": ["Dr Lindqvist"]},
    "skin": {"floor": 4, "doctors": ["Dr Rahman", "Dr Kowalska", "Dr Silva"]},
}
department = "eyes"
print("Floor", clinic["department"]["floor"])
print("First doctor:", clinic["department"]["doctors"][0])
