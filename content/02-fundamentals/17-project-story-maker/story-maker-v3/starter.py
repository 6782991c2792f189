# Story maker, version 3
# New:
# Surprise:
# Next:
