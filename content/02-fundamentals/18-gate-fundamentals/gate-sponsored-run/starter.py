# Plan first
