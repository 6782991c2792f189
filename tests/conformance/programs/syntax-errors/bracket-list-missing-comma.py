names = [
    "Ada",
    "Bo"
    "Cy"
    5
]
