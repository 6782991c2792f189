from club.members import Member

print(Member)
