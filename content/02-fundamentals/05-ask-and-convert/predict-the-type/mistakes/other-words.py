answer = input("In which year were you born? ")
year = int(answer)
half = year / 2
sign = "Born in " + str(year)

# int, float or str?
type_of_answer = "string"
type_of_year = "integer"
type_of_half = "decimal"
type_of_sign = "string"
