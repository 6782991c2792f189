# Story maker, version 1
