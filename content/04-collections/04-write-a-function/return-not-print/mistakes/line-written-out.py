def caption(place, time):
    return "THE HARBOUR, MIDNIGHT | A KITCHEN, DAWN"


print(caption("the harbour", "midnight"))
