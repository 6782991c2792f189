def "greet"():
    pass
