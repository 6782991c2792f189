import heapq, bisect, array, struct, copy, graphlib
h = [5, 1, 8, 3]
heapq.heapify(h)
heapq.heappush(h, 2)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, [(3, "c"), (1, "a")]), list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(1, ["aa", "b"], key=len))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.insort(a, 4), a, bisect.bisect([(1, "a")], (1, "b")), bisect.bisect_left(["a", "bb"], 2, key=len))
x = array.array("i", [1, 2, 3])
x.append(4)
print(x, x[1:], x.typecode, x.tolist(), x.itemsize, sum(x), array.array("d", [1.5]), array.array("u", "hi") if False else "")
print(struct.pack(">IhB", 1, -2, 3), struct.unpack("<Hf", struct.pack("<Hf", 7, 1.5)), struct.calcsize("3s2x"), struct.pack("5s", b"ab"), list(struct.iter_unpack("B", b"\1\2")))
print(list(graphlib.TopologicalSorter({"b": ["a"], "c": ["b"]}).static_order()))
for code in ("heapq.heappop([])", "heapq.heapify(5)", "heapq.heappush([1], 'a')", "bisect.bisect([1], 'a')", "x.append('a')", "x.append(10 ** 12)", "array.array('z')", "struct.pack('B', 300)", "struct.unpack('I', b'a')", "struct.pack('I')", "struct.pack('y', 1)", "x[9]", "x.remove(99)", "list(graphlib.TopologicalSorter({'a': ['b'], 'b': ['a']}).static_order())", "struct.pack('s', 'a')", "array.array('i', ['a'])", "heapq.nlargest('a', [1])"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
