ages = {
    "Ada": 36
    "Bo": 9
}
