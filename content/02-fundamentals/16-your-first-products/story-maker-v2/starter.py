# Story maker, version 2
# New:
# Surprise:
# Next:
