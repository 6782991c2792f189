clinic = {
    "eyes": {"floor": 2, "doctors": ["Dr Adeyemi", "Dr Sato"]},
    "teeth": {"floor": 1, "doctors": ["Dr Lindqvist"]},
    "skin": {"floor": 4, "doctors": ["Dr Rahman", "Dr Kowalska", "Dr Silva"]},
}
department = "eyes"
place = clinic[department]
doctors = place["doctors"]
print("Floor", place["floor"])
print("First doctor:", doctors[0])
