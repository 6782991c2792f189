if True {
    print("yes")
}
