def save():
    try:
        return 1 / 0
    finally:
        {}["gone"]
save()
