def where_to_sit(age):
    if age < 0:
        raise ValueError(f"the age can't be {age}")
    if age <= 5:
        return "front"
    if age <= 12:
        return "middle"
    return "back"


for age in [4, 12, 70, -3, 999]:
    try:
        print(age, where_to_sit(age))
    except ValueError as error:
        print("Refused:", error)
