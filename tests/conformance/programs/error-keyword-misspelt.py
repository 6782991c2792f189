wihle True:
    break
