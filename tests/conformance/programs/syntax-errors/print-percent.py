print "%s" % 5
