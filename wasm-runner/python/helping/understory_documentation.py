"""What `help` of CPython 3.14.2 shows about everything that isn't written in Python.

Copyright © 2001 Python Software Foundation. The file LICENSE has the conditions.
`node tests/conformance/help.mjs --write` writes this module. README.md describes the entries.
"""

ENTRIES = {}
for entry in """
@*.__abs__ (self, /)
abs(self)
@*.__abstractmethods__
@*.__add__ (self, value, /)
Return self+value.
@*.__aiter__ (self, /)
Return an awaitable, that resolves in asynchronous iterator.
@*.__alloc__ (self, /)
B.__alloc__() -> int

Return the number of bytes actually allocated.
@*.__and__ (self, value, /)
Return self&value.
@*.__anext__ (self, /)
Return a value or raise StopAsyncIteration.
@*.__annotate__
@*.__annotations__
@*.__args__
@*.__await__ (self, /)
Return an iterator to be used in await expression.
@*.__bool__ (self, /)
True if self else False
@*.__bound__
@*.__buffer__ (self, flags, /)
Return a buffer object that exposes the underlying memory of the object.
@*.__build_class__
__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class

Internal helper function used by the class statement.
@*.__bytes__ (self, /)
Convert this value to exact type bytes.
@*.__call__ (self, /, *args, **kwargs)
Call self as a function.
@*.__callback__
@*.__cause__
@*.__ceil__ (self, /)
Ceiling of an Integral returns itself.
@*.__class_getitem__ (object, /)
See PEP 585
@*.__closure__
@*.__code__
@*.__complex__ (self, /)
Convert this value to exact type complex.
@*.__constraints__
@*.__contains__ (self, key, /)
Return bool(key in self).
@*.__context__
@*.__contravariant__
@*.__copy__ (self, /)
@*.__covariant__
@*.__deepcopy__ (self, memo, /)
@*.__default__
The default value for this ParamSpec.
@*.__defaults__
@*.__del__ (self, /)
Called when the instance is about to be destroyed.
@*.__delattr__ (self, name, /)
Implement delattr(self, name).
@*.__delete__ (self, instance, /)
Delete an attribute of instance.
@*.__delitem__ (self, key, /)
Delete self[key].
@*.__dict__
@*.__dir__ (self, /)
Default dir() implementation.
@*.__divmod__ (self, value, /)
Return divmod(self, value).
@*.__enter__ (self, /)
@*.__eq__ (self, value, /)
Return self==value.
@*.__exit__ (self, /, *exc_info)
Release the lock.
@*.__float__ (self, /)
float(self)
@*.__floor__ (self, /)
Flooring an Integral returns itself.
@*.__floordiv__ (self, value, /)
Return self//value.
@*.__format__ (self, format_spec, /)
Convert to a string according to format_spec.
@*.__fspath__ (self, /)
Returns the path for the entry.
@*.__func__
@*.__ge__ (self, value, /)
Return self>=value.
@*.__get__ (self, instance, owner=None, /)
Return an attribute of instance, which is of type owner.
@*.__getattribute__ (self, name, /)
Return getattr(self, name).
@*.__getformat__ (typestr, /)
You probably don't want to use this function.

  typestr
    Must be 'double' or 'float'.

It exists mainly to be used in Python's test suite.

This function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,
little-endian' best describes the format of floating-point numbers used by the
C type named by typestr.
@*.__getinitargs__ (self, /)
pickle support
@*.__getitem__ (self, key, /)
Return self[key].
@*.__getnewargs__ (self, /)
@*.__getstate__ (self, /)
Helper for pickle.
@*.__globals__
@*.__gt__ (self, value, /)
Return self>value.
@*.__hash__ (self, /)
Return hash(self).
@*.__iadd__ (self, value, /)
Implement self+=value.
@*.__iand__ (self, value, /)
Return self&=value.
@*.__ifloordiv__ (self, value, /)
Return self//=value.
@*.__ilshift__ (self, value, /)
Return self<<=value.
@*.__imatmul__ (self, value, /)
Return self@=value.
@*.__imod__ (self, value, /)
Return self%=value.
@*.__import__ (name, globals=None, locals=None, fromlist=(), level=0)
Import a module.

Because this function is meant for use by the Python
interpreter and not for general use, it is better to use
importlib.import_module() to programmatically import a module.

The globals argument is only used to determine the context;
they are not modified.  The locals argument is unused.  The fromlist
should be a list of names to emulate ``from name import ...``, or an
empty list to emulate ``import name``.
When importing a module from a package, note that __import__('A.B', ...)
returns package A when fromlist is empty, but its submodule B when
fromlist is not empty.  The level argument is used to determine whether to
perform absolute or relative imports: 0 is absolute, while a positive number
is the number of parent directories to search relative to the current module.
@*.__imul__ (self, value, /)
Implement self*=value.
@*.__index__ (self, /)
Return self converted to an integer, if self is suitable for use as an index into a list.
@*.__infer_variance__
@*.__init__ (self, /, *args, **kwargs)
Initialize self.  See help(type(self)) for accurate signature.
@*.__init_subclass__
Function to initialize subclasses.
@*.__instancecheck__ (self, instance, /)
Check if an object is an instance.
@*.__int__ (self, /)
int(self)
@*.__invert__ (self, /)
~self
@*.__ior__ (self, value, /)
Return self|=value.
@*.__ipow__ (self, value, /)
Return self**=value.
@*.__irshift__ (self, value, /)
Return self>>=value.
@*.__isabstractmethod__
@*.__isub__ (self, value, /)
Return self-=value.
@*.__iter__ (self, /)
Implement iter(self).
@*.__itruediv__ (self, value, /)
Return self/=value.
@*.__ixor__ (self, value, /)
Return self^=value.
@*.__kwdefaults__
@*.__le__ (self, value, /)
Return self<=value.
@*.__len__ (self, /)
Return len(self).
@*.__length_hint__ (self, /)
Private method returning an estimate of len(list(it)).
@*.__lshift__ (self, value, /)
Return self<<value.
@*.__lt__ (self, value, /)
Return self<value.
@*.__matmul__ (self, value, /)
Return self@value.
@*.__missing__ (self, object, /)
__missing__(key) # Called by __getitem__ for missing key; pseudo-code:
if self.default_factory is None: raise KeyError((key,))
self[key] = value = self.default_factory()
return value
@*.__mod__ (self, value, /)
Return self%value.
@*.__mro_entries__ (self, object, /)
@*.__mul__ (self, value, /)
Return self*value.
@*.__ne__ (self, value, /)
Return self!=value.
@*.__neg__ (self, /)
-self
@*.__new__ (*args, **kwargs)
Create and return a new object.  See help(type) for accurate signature.
@*.__next__ (self, /)
Implement next(self).
@*.__objclass__
@*.__or__ (self, value, /)
Return self|value.
@*.__origin__
@*.__parameters__
Type variables in the GenericAlias.
@*.__pos__ (self, /)
+self
@*.__pow__ (self, value, mod=None, /)
Return pow(self, value, mod).
@*.__prepare__ (name, bases, /, **kwds)
Create the namespace for the class statement
@*.__radd__ (self, value, /)
Return value+self.
@*.__rand__ (self, value, /)
Return value&self.
@*.__rdivmod__ (self, value, /)
Return divmod(value, self).
@*.__reduce__ (self, /)
Helper for pickle.
@*.__reduce_ex__
__reduce_ex__(proto) -> (cls, state)
@*.__release_buffer__ (self, buffer, /)
Release the buffer object that exposes the underlying memory of the object.
@*.__replace__ (self, /, **changes)
Return a copy of the structure with new values for the specified fields.
@*.__repr__ (self, /)
Return repr(self).
@*.__reversed__ (self, /)
Return a reverse iterator over the dict keys.
@*.__rfloordiv__ (self, value, /)
Return value//self.
@*.__rlshift__ (self, value, /)
Return value<<self.
@*.__rmatmul__ (self, value, /)
Return value@self.
@*.__rmod__ (self, value, /)
Return value%self.
@*.__rmul__ (self, value, /)
Return value*self.
@*.__ror__ (self, value, /)
Return value|self.
@*.__round__ (self, ndigits=None, /)
Rounding an Integral returns itself.

Rounding with an ndigits argument also returns an integer.
@*.__rpow__ (self, value, mod=None, /)
Return pow(value, self, mod).
@*.__rrshift__ (self, value, /)
Return value>>self.
@*.__rshift__ (self, value, /)
Return self>>value.
@*.__rsub__ (self, value, /)
Return value-self.
@*.__rtruediv__ (self, value, /)
Return value/self.
@*.__rxor__ (self, value, /)
Return value^self.
@*.__self__
@*.__self_class__
the type of the instance invoking super(); may be None
@*.__set__ (self, instance, value, /)
Set an attribute of instance to value.
@*.__set_name__ (self, owner, name, /)
Method to set name of a property.
@*.__setattr__ (self, name, value, /)
Implement setattr(self, name, value).
@*.__setitem__ (self, key, value, /)
Set self[key] to value.
@*.__setstate__ (self, object, /)
Set state information for unpickling.
@*.__sizeof__ (self, /)
Size of object in memory, in bytes.
@*.__str__ (self, /)
Return str(self).
@*.__sub__ (self, value, /)
Return self-value.
@*.__subclasscheck__ (self, subclass, /)
Check if a class is a subclass.
@*.__subclasses__ (self, /)
Return a list of immediate subclasses.
@*.__subclasshook__ (object, /)
Abstract classes can override this to customize issubclass().

This is invoked early on by abc.ABCMeta.__subclasscheck__().
It should return True, False or NotImplemented.  If it returns
NotImplemented, the normal algorithm is used.  Otherwise, it
overrides the normal algorithm (and the outcome is cached).
@*.__suppress_context__
@*.__text_signature__
@*.__thisclass__
the class invoking super()
@*.__traceback__
@*.__truediv__ (self, value, /)
Return self/value.
@*.__trunc__ (self, /)
Truncating an Integral returns itself.
@*.__type_params__
Get the declared type parameters for a function.
@*.__typing_prepare_subst__ (self, alias, args, /)
@*.__typing_subst__ (self, arg, /)
@*.__typing_unpacked_tuple_args__
@*.__unpacked__
@*.__value__
@*.__vectorcalloffset__
@*.__weakref__
list of weak references to the object
@*.__wrapped__
@*.__xor__ (self, value, /)
Return self^value.
@_abc._abc_init (self, /)
Internal ABC helper for class set-up. Should be never used outside abc module.
@_abc._abc_instancecheck (self, instance, /)
Internal ABC helper for instance checks. Should be never used outside abc module.
@_abc._abc_register (self, subclass, /)
Internal ABC helper for subclasss registration. Should be never used outside abc module.
@_abc._abc_subclasscheck (self, subclass, /)
Internal ABC helper for subclasss checks. Should be never used outside abc module.
@_abc._get_dump (self, /)
Internal ABC helper for cache and registry debugging.

Return shallow copies of registry, of both caches, and
negative cache version. Don't call this function directly,
instead use ABC._dump_registry() for a nice repr.
@_abc._reset_caches (self, /)
Internal ABC helper to reset both caches of a given class.

Should be only used by refleak.py
@_abc._reset_registry (self, /)
Internal ABC helper to reset registry of a given class.

Should be only used by refleak.py
@_abc.get_cache_token ()
Returns the current ABC cache token.

The token is an opaque object (supporting equality testing) identifying the
current version of the ABC cache for virtual subclasses. The token changes
with every call to register() on any ABC.
@_asyncio.Future (*, loop=None)
This class is *almost* compatible with concurrent.futures.Future.

Differences:

- result() and exception() do not take a timeout argument and
  raise an exception when the future isn't done yet.

- Callbacks registered with add_done_callback() are always called
  via the event loop's call_soon_threadsafe().

- This class is not compatible with the wait() and as_completed()
  methods in the concurrent.futures package.
@_asyncio.Future.
method: __await__ __del__ __init__ __iter__ __repr__ add_done_callback cancel cancelled done exception get_loop remove_done_callback result set_exception set_result
class method: __class_getitem__
static method: __new__
@_asyncio.Future.add_done_callback (self, fn, /, *, context=<unrepresentable>)
Add a callback to be run when the future becomes done.

The callback is called with a single argument - the future object. If
the future is already done when this is called, the callback is
scheduled with call_soon.
@_asyncio.Future.cancel (self, /, msg=None)
Cancel the future and schedule callbacks.

If the future is already done or cancelled, return False.  Otherwise,
change the future's state to cancelled, schedule the callbacks and
return True.
@_asyncio.Future.cancelled (self, /)
Return True if the future was cancelled.
@_asyncio.Future.done (self, /)
Return True if the future is done.

Done means either that a result / exception are available, or that the
future was cancelled.
@_asyncio.Future.exception (self, /)
Return the exception that was set on this future.

The exception (or None if no exception was set) is returned only if
the future is done.  If the future has been cancelled, raises
CancelledError.  If the future isn't done yet, raises
InvalidStateError.
@_asyncio.Future.get_loop (self, /)
Return the event loop the Future is bound to.
@_asyncio.Future.remove_done_callback (self, fn, /)
Remove all instances of a callback from the "call when done" list.

Returns the number of callbacks removed.
@_asyncio.Future.result (self, /)
Return the result this future represents.

If the future has been cancelled, raises CancelledError.  If the
future's result isn't yet available, raises InvalidStateError.  If
the future is done and has an exception set, this exception is raised.
@_asyncio.Future.set_exception (self, exception, /)
Mark the future done and set an exception.

If the future is already done when this method is called, raises
InvalidStateError.
@_asyncio.Future.set_result (self, result, /)
Mark the future done and set its result.

If the future is already done when this method is called, raises
InvalidStateError.
@_asyncio.Task (coro, *, loop=None, name=None, context=None, eager_start=False)
A coroutine wrapped in a Future.
@_asyncio.Task.
method: __await__ __del__ __init__ __iter__ __repr__ add_done_callback cancel cancelled cancelling done exception get_context get_coro get_name get_stack print_stack remove_done_callback result set_exception set_name set_result uncancel
class method: __class_getitem__
static method: __new__
@_asyncio.Task.add_done_callback (self, fn, /, *, context=<unrepresentable>)
Add a callback to be run when the future becomes done.

The callback is called with a single argument - the future object. If
the future is already done when this is called, the callback is
scheduled with call_soon.
@_asyncio.Task.cancel (self, /, msg=None)
Request that this task cancel itself.

This arranges for a CancelledError to be thrown into the
wrapped coroutine on the next cycle through the event loop.
The coroutine then has a chance to clean up or even deny
the request using try/except/finally.

Unlike Future.cancel, this does not guarantee that the
task will be cancelled: the exception might be caught and
acted upon, delaying cancellation of the task or preventing
cancellation completely.  The task may also return a value or
raise a different exception.

Immediately after this method is called, Task.cancelled() will
not return True (unless the task was already cancelled).  A
task will be marked as cancelled when the wrapped coroutine
terminates with a CancelledError exception (even if cancel()
was not called).

This also increases the task's count of cancellation requests.
@_asyncio.Task.cancelled (self, /)
Return True if the future was cancelled.
@_asyncio.Task.cancelling (self, /)
Return the count of the task's cancellation requests.

This count is incremented when .cancel() is called
and may be decremented using .uncancel().
@_asyncio.Task.done (self, /)
Return True if the future is done.

Done means either that a result / exception are available, or that the
future was cancelled.
@_asyncio.Task.exception (self, /)
Return the exception that was set on this future.

The exception (or None if no exception was set) is returned only if
the future is done.  If the future has been cancelled, raises
CancelledError.  If the future isn't done yet, raises
InvalidStateError.
@_asyncio.Task.get_context (self, /)
@_asyncio.Task.get_coro (self, /)
@_asyncio.Task.get_name (self, /)
@_asyncio.Task.get_stack (self, /, *, limit=None)
Return the list of stack frames for this task's coroutine.

If the coroutine is not done, this returns the stack where it is
suspended.  If the coroutine has completed successfully or was
cancelled, this returns an empty list.  If the coroutine was
terminated by an exception, this returns the list of traceback
frames.

The frames are always ordered from oldest to newest.

The optional limit gives the maximum number of frames to
return; by default all available frames are returned.  Its
meaning differs depending on whether a stack or a traceback is
returned: the newest frames of a stack are returned, but the
oldest frames of a traceback are returned.  (This matches the
behavior of the traceback module.)

For reasons beyond our control, only one stack frame is
returned for a suspended coroutine.
@_asyncio.Task.print_stack (self, /, *, limit=None, file=None)
Print the stack or traceback for this task's coroutine.

This produces output similar to that of the traceback module,
for the frames retrieved by get_stack().  The limit argument
is passed to get_stack().  The file argument is an I/O stream
to which the output is written; by default output is written
to sys.stderr.
@_asyncio.Task.remove_done_callback (self, fn, /)
Remove all instances of a callback from the "call when done" list.

Returns the number of callbacks removed.
@_asyncio.Task.result (self, /)
Return the result this future represents.

If the future has been cancelled, raises CancelledError.  If the
future's result isn't yet available, raises InvalidStateError.  If
the future is done and has an exception set, this exception is raised.
@_asyncio.Task.set_exception (self, exception, /)
Mark the future done and set an exception.

If the future is already done when this method is called, raises
InvalidStateError.
@_asyncio.Task.set_name (self, value, /)
@_asyncio.Task.set_result (self, result, /)
Mark the future done and set its result.

If the future is already done when this method is called, raises
InvalidStateError.
@_asyncio.Task.uncancel (self, /)
Decrement the task's count of cancellation requests.

This should be used by tasks that catch CancelledError
and wish to continue indefinitely until they are cancelled again.

Returns the remaining number of cancellation requests.
@_asyncio._enter_task (loop, task)
Enter into task execution or resume suspended task.

Task belongs to loop.

Returns None.
@_asyncio._get_running_loop ()
Return the running event loop or None.

This is a low-level function intended to be used by event loops.
This function is thread-specific.
@_asyncio._leave_task (loop, task)
Leave task execution or suspend a task.

Task belongs to loop.

Returns None.
@_asyncio._register_eager_task (task)
Register a new task in asyncio as executed by loop.

Returns None.
@_asyncio._register_task (task)
Register a new task in asyncio as executed by loop.

Returns None.
@_asyncio._set_running_loop (loop, /)
Set the running event loop.

This is a low-level function intended to be used by event loops.
This function is thread-specific.
@_asyncio._swap_current_task (loop, task)
Temporarily swap in the supplied task and return the original one (or None).

This is intended for use during eager coroutine execution.
@_asyncio._unregister_eager_task (task)
Unregister a task.

Returns None.
@_asyncio._unregister_task (task)
Unregister a task.

Returns None.
@_asyncio.all_tasks (loop=None)
Return a set of all tasks for the loop.
@_asyncio.current_task (loop=None)
Return a currently executed task.
@_asyncio.future_add_to_awaited_by (fut, waiter, /)
Record that `fut` is awaited on by `waiter`.
@_asyncio.future_discard_from_awaited_by (fut, waiter, /)
@_asyncio.get_event_loop ()
Return an asyncio event loop.

When called from a coroutine or a callback (e.g. scheduled with
call_soon or similar API), this function will always return the
running event loop.

If there is no running event loop set, the function will return
the result of `get_event_loop_policy().get_event_loop()` call.
@_asyncio.get_running_loop ()
Return the running event loop.  Raise a RuntimeError if there is none.

This function is thread-specific.
@_bisect.bisect_left (a, x, lo=0, hi=None, *, key=None)
Return the index where to insert item x in list a, assuming a is sorted.

The return value i is such that all e in a[:i] have e < x, and all e in
a[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will
insert just before the leftmost x already there.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched.

A custom key function can be supplied to customize the sort order.
@_bisect.bisect_right (a, x, lo=0, hi=None, *, key=None)
Return the index where to insert item x in list a, assuming a is sorted.

The return value i is such that all e in a[:i] have e <= x, and all e in
a[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will
insert just after the rightmost x already there.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched.

A custom key function can be supplied to customize the sort order.
@_bisect.insort_left (a, x, lo=0, hi=None, *, key=None)
Insert item x in list a, and keep it sorted assuming a is sorted.

If x is already in a, insert it to the left of the leftmost x.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched.

A custom key function can be supplied to customize the sort order.
@_bisect.insort_right (a, x, lo=0, hi=None, *, key=None)
Insert item x in list a, and keep it sorted assuming a is sorted.

If x is already in a, insert it to the right of the rightmost x.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched.

A custom key function can be supplied to customize the sort order.
@_blake2.blake2b (	    data=b'',	    *,	    digest_size=64,	    key=b'',	    salt=b'',	    person=b'',	    fanout=1,	    depth=1,	    leaf_size=0,	    node_offset=0,	    node_depth=0,	    inner_size=0,	    last_node=False,	    usedforsecurity=True,	    string=None	)
Return a new BLAKE2b hash object.
@_blake2.blake2b.
data: MAX_DIGEST_SIZE MAX_KEY_SIZE PERSON_SIZE SALT_SIZE
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_blake2.blake2b.block_size
@_blake2.blake2b.copy (self, /)
Return a copy of the hash object.
@_blake2.blake2b.digest (self, /)
Return the digest value as a bytes object.
@_blake2.blake2b.digest_size
@_blake2.blake2b.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_blake2.blake2b.name
@_blake2.blake2b.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_blake2.blake2s (	    data=b'',	    *,	    digest_size=32,	    key=b'',	    salt=b'',	    person=b'',	    fanout=1,	    depth=1,	    leaf_size=0,	    node_offset=0,	    node_depth=0,	    inner_size=0,	    last_node=False,	    usedforsecurity=True,	    string=None	)
Return a new BLAKE2s hash object.
@_blake2.blake2s.
data: MAX_DIGEST_SIZE MAX_KEY_SIZE PERSON_SIZE SALT_SIZE
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_blake2.blake2s.block_size
@_blake2.blake2s.copy (self, /)
Return a copy of the hash object.
@_blake2.blake2s.digest (self, /)
Return the digest value as a bytes object.
@_blake2.blake2s.digest_size
@_blake2.blake2s.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_blake2.blake2s.name
@_blake2.blake2s.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_codecs.ascii_decode (data, errors=None, /)
@_codecs.ascii_encode (str, errors=None, /)
@_codecs.charmap_build (map, /)
@_codecs.charmap_decode (data, errors=None, mapping=None, /)
@_codecs.charmap_encode (str, errors=None, mapping=None, /)
@_codecs.decode (obj, encoding='utf-8', errors='strict')
Decodes obj using the codec registered for encoding.

Default encoding is 'utf-8'.  errors may be given to set a
different error handling scheme.  Default is 'strict' meaning that encoding
errors raise a ValueError.  Other possible values are 'ignore', 'replace'
and 'backslashreplace' as well as any other name registered with
codecs.register_error that can handle ValueErrors.
@_codecs.encode (obj, encoding='utf-8', errors='strict')
Encodes obj using the codec registered for encoding.

The default encoding is 'utf-8'.  errors may be given to set a
different error handling scheme.  Default is 'strict' meaning that encoding
errors raise a ValueError.  Other possible values are 'ignore', 'replace'
and 'backslashreplace' as well as any other name registered with
codecs.register_error that can handle ValueErrors.
@_codecs.escape_decode (data, errors=None, /)
@_codecs.escape_encode (data, errors=None, /)
@_codecs.latin_1_decode (data, errors=None, /)
@_codecs.latin_1_encode (str, errors=None, /)
@_codecs.lookup (encoding, /)
Looks up a codec tuple in the Python codec registry and returns a CodecInfo object.
@_codecs.lookup_error (name, /)
lookup_error(errors) -> handler

Return the error handler for the specified error handling name or raise a
LookupError, if no handler exists under this name.
@_codecs.raw_unicode_escape_decode (data, errors=None, final=True, /)
@_codecs.raw_unicode_escape_encode (str, errors=None, /)
@_codecs.readbuffer_encode (data, errors=None, /)
@_codecs.register (search_function, /)
Register a codec search function.

Search functions are expected to take one argument, the encoding name in
all lower case letters, and either return None, or a tuple of functions
(encoder, decoder, stream_reader, stream_writer) (or a CodecInfo object).
@_codecs.register_error (errors, handler, /)
Register the specified error handler under the name errors.

handler must be a callable object, that will be called with an exception
instance containing information about the location of the encoding/decoding
error and must return a (replacement, new position) tuple.
@_codecs.unicode_escape_decode (data, errors=None, final=True, /)
@_codecs.unicode_escape_encode (str, errors=None, /)
@_codecs.unregister (search_function, /)
Unregister a codec search function and clear the registry's cache.

If the search function is not registered, do nothing.
@_codecs.utf_16_be_decode (data, errors=None, final=False, /)
@_codecs.utf_16_be_encode (str, errors=None, /)
@_codecs.utf_16_decode (data, errors=None, final=False, /)
@_codecs.utf_16_encode (str, errors=None, byteorder=0, /)
@_codecs.utf_16_ex_decode (data, errors=None, byteorder=0, final=False, /)
@_codecs.utf_16_le_decode (data, errors=None, final=False, /)
@_codecs.utf_16_le_encode (str, errors=None, /)
@_codecs.utf_32_be_decode (data, errors=None, final=False, /)
@_codecs.utf_32_be_encode (str, errors=None, /)
@_codecs.utf_32_decode (data, errors=None, final=False, /)
@_codecs.utf_32_encode (str, errors=None, byteorder=0, /)
@_codecs.utf_32_ex_decode (data, errors=None, byteorder=0, final=False, /)
@_codecs.utf_32_le_decode (data, errors=None, final=False, /)
@_codecs.utf_32_le_encode (str, errors=None, /)
@_codecs.utf_7_decode (data, errors=None, final=False, /)
@_codecs.utf_7_encode (str, errors=None, /)
@_codecs.utf_8_decode (data, errors=None, final=False, /)
@_codecs.utf_8_encode (str, errors=None, /)
@_collections._count_elements (mapping, iterable, /)
Count elements in the iterable, updating the mapping
@_contextvars.Context
@_contextvars.Context.
method: __contains__ __eq__ __ge__ __getitem__ __gt__ __iter__ __le__ __len__ __lt__ __ne__ copy get items keys run values
data: __hash__
static method: __new__
@_contextvars.Context.copy (self, /)
Return a shallow copy of the context object.
@_contextvars.Context.get (self, key, default=None, /)
Return the value for `key` if `key` has the value in the context object.

If `key` does not exist, return `default`. If `default` is not given,
return None.
@_contextvars.Context.items (self, /)
Return all variables and their values in the context object.

The result is returned as a list of 2-tuples (variable, value).
@_contextvars.Context.keys (self, /)
Return a list of all variables in the context object.
@_contextvars.Context.run
@_contextvars.Context.values (self, /)
Return a list of all variables' values in the context object.
@_contextvars.ContextVar
@_contextvars.ContextVar.
class method: __class_getitem__
method: __hash__ __repr__ get reset set
static method: __new__
member: name
@_contextvars.ContextVar.get (self, default=<unrepresentable>, /)
Return a value for the context variable for the current context.

If there is no value for the variable in the current context, the method will:
 * return the value of the default argument of the method, if provided; or
 * return the default value for the context variable, if it was created
   with one; or
 * raise a LookupError.
@_contextvars.ContextVar.name
@_contextvars.ContextVar.reset (self, token, /)
Reset the context variable.

The variable is reset to the value it had before the `ContextVar.set()` that
created the token was used.
@_contextvars.ContextVar.set (self, value, /)
Call to set a new value for the context variable in the current context.

The required value argument is the new value for the context variable.

Returns a Token object that can be used to restore the variable to its previous
value via the `ContextVar.reset()` method.
@_contextvars.Token
@_contextvars.Token.
data: MISSING __hash__
class method: __class_getitem__
method: __enter__ __exit__ __repr__
static method: __new__
getset: old_value var
@_contextvars.Token.__enter__ (self, /)
Enter into Token context manager.
@_contextvars.Token.__exit__ (self, type, val, tb, /)
Exit from Token context manager, restore the linked ContextVar.
@_contextvars.Token.old_value
@_contextvars.Token.var
@_contextvars.copy_context ()
@_csv.Dialect
CSV dialect

The Dialect type records CSV parsing and generation options.
@_csv.Dialect.
static method: __new__
method: __reduce__ __reduce_ex__
getset: delimiter escapechar lineterminator quotechar quoting
member: doublequote skipinitialspace strict
@_csv.Dialect.__reduce__
raises an exception to avoid pickling
@_csv.Dialect.__reduce_ex__
raises an exception to avoid pickling
@_csv.Dialect.delimiter
@_csv.Dialect.doublequote
@_csv.Dialect.escapechar
@_csv.Dialect.lineterminator
@_csv.Dialect.quotechar
@_csv.Dialect.quoting
@_csv.Dialect.skipinitialspace
@_csv.Dialect.strict
@_csv.Error
@_csv.Error.
@_csv.field_size_limit (new_limit=<unrepresentable>)
Sets an upper limit on parsed fields.

Returns old limit. If limit is not given, no new limit is set and
the old limit is returned
@_csv.get_dialect (name)
Return the dialect instance associated with name.
@_csv.list_dialects ()
Return a list of all known dialect names.
@_csv.reader (iterable, /, dialect='excel', **fmtparams)
Return a reader object that will process lines from the given iterable.

The "iterable" argument can be any object that returns a line
of input for each iteration, such as a file object or a list.  The
optional "dialect" argument defines a CSV dialect.  The function
also accepts optional keyword arguments which override settings
provided by the dialect.

The returned object is an iterator.  Each iteration returns a row
of the CSV file (which can span multiple input lines).
@_csv.register_dialect (name, /, dialect='excel', **fmtparams)
Create a mapping from a string name to a CVS dialect.

The optional "dialect" argument specifies the base dialect instance
or the name of the registered dialect.  The function also accepts
optional keyword arguments which override settings provided by the
dialect.
@_csv.unregister_dialect (name)
Delete the name/dialect mapping associated with a string name.
@_csv.writer (fileobj, /, dialect='excel', **fmtparams)
Return a writer object that will write user data on the given file object.

The "fileobj" argument can be any object that supports the file API.
The optional "dialect" argument defines a CSV dialect.  The function
also accepts optional keyword arguments which override settings
provided by the dialect.
@_decimal.IEEEContext (bits, /)
Return a context object initialized to the proper values for one of the
IEEE interchange formats.  The argument must be a multiple of 32 and less
than IEEE_CONTEXT_MAX_BITS.
@_decimal.getcontext ()
Get the current default context.
@_decimal.localcontext (ctx=None, **kwargs)
Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is specified, a copy of the current
default context is used.
@_decimal.setcontext (context, /)
Set a new default context.
@_functools.cmp_to_key (mycmp)
Convert a cmp= function into a key= function.

mycmp
  Function that compares two objects.
@_functools.reduce (function, iterable, /, initial=<unrepresentable>)
Apply a function of two arguments cumulatively to the items of an iterable, from left to right.

This effectively reduces the iterable to a single value.  If initial is present,
it is placed before the items of the iterable in the calculation, and serves as
a default when the iterable is empty.

For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])
calculates ((((1 + 2) + 3) + 4) + 5).
@_heapq.heapify (heap, /)
Transform list into a heap, in-place, in O(len(heap)) time.
@_heapq.heapify_max (heap, /)
Maxheap variant of heapify.
@_heapq.heappop (heap, /)
Pop the smallest item off the heap, maintaining the heap invariant.
@_heapq.heappop_max (heap, /)
Maxheap variant of heappop.
@_heapq.heappush (heap, item, /)
Push item onto heap, maintaining the heap invariant.
@_heapq.heappush_max (heap, item, /)
Push item onto max heap, maintaining the heap invariant.
@_heapq.heappushpop (heap, item, /)
Push item on the heap, then pop and return the smallest item from the heap.

The combined action runs more efficiently than heappush() followed by
a separate call to heappop().
@_heapq.heappushpop_max (heap, item, /)
Maxheap variant of heappushpop.

The combined action runs more efficiently than heappush_max() followed by
a separate call to heappop_max().
@_heapq.heapreplace (heap, item, /)
Pop and return the current smallest value, and add the new item.

This is more efficient than heappop() followed by heappush(), and can be
more appropriate when using a fixed-size heap.  Note that the value
returned may be larger than item!  That constrains reasonable uses of
this routine unless written as part of a conditional replacement:

    if item > heap[0]:
        item = heapreplace(heap, item)
@_heapq.heapreplace_max (heap, item, /)
Maxheap variant of heapreplace.
@_io.BufferedRWPair (reader, writer, buffer_size=131072, /)
A buffered reader and writer object together.

A buffered reader object and buffered writer object put together to
form a sequential IO object that can read and write. This is typically
used with a socket or two-way pipe.

reader and writer are RawIOBase objects that are readable and
writeable respectively. If the buffer_size is omitted it defaults to
DEFAULT_BUFFER_SIZE.
@_io.BufferedRWPair.
method: __init__ close flush isatty peek read read1 readable readinto readinto1 writable write
getset: closed
@_io.BufferedRWPair.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io.BufferedRWPair.closed
@_io.BufferedRWPair.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io.BufferedRWPair.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io.BufferedRWPair.peek
@_io.BufferedRWPair.read
Read and return up to n bytes.

If the size argument is omitted, None, or negative, read and
return all data until EOF.

If the size argument is positive, and the underlying raw stream is
not 'interactive', multiple raw reads may be issued to satisfy
the byte count (unless EOF is reached first).
However, for interactive raw streams (as well as sockets and pipes),
at most one raw read will be issued, and a short result does not
imply that EOF is imminent.

Return an empty bytes object on EOF.

Return None if the underlying raw stream was open in non-blocking
mode and no data is available at the moment.
@_io.BufferedRWPair.read1
Read and return up to size bytes, with at most one read() call to the underlying raw stream.

Return an empty bytes object on EOF.
A short result does not imply that EOF is imminent.
@_io.BufferedRWPair.readable (self, /)
Return whether object was opened for reading.

If False, read() will raise OSError.
@_io.BufferedRWPair.readinto
@_io.BufferedRWPair.readinto1
@_io.BufferedRWPair.writable (self, /)
Return whether object was opened for writing.

If False, write() will raise OSError.
@_io.BufferedRWPair.write
Write buffer b to the IO stream.

Return the number of bytes written, which is always
the length of b in bytes.

Raise BlockingIOError if the buffer is full and the
underlying raw stream cannot accept more data at the moment.
@_io.BufferedRandom (raw, buffer_size=131072)
A buffered interface to random access streams.

The constructor creates a reader and writer for a seekable stream,
raw, given in the first argument. If the buffer_size is omitted it
defaults to DEFAULT_BUFFER_SIZE.
@_io.BufferedRandom.
method: __getstate__ __init__ __next__ __repr__ __sizeof__ close detach fileno flush isatty peek read read1 readable readinto readinto1 readline seek seekable tell truncate writable write
getset: closed mode name
member: raw
@_io.BufferedRandom.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io.BufferedRandom.closed
@_io.BufferedRandom.detach (self, /)
Disconnect this buffer from its underlying raw stream and return it.

After the raw stream has been detached, the buffer is in an unusable
state.
@_io.BufferedRandom.fileno (self, /)
Return underlying file descriptor if one exists.

Raise OSError if the IO object does not use a file descriptor.
@_io.BufferedRandom.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io.BufferedRandom.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io.BufferedRandom.mode
@_io.BufferedRandom.name
@_io.BufferedRandom.peek (self, size=0, /)
@_io.BufferedRandom.raw
@_io.BufferedRandom.read (self, size=-1, /)
Read and return up to n bytes.

If the size argument is omitted, None, or negative, read and
return all data until EOF.

If the size argument is positive, and the underlying raw stream is
not 'interactive', multiple raw reads may be issued to satisfy
the byte count (unless EOF is reached first).
However, for interactive raw streams (as well as sockets and pipes),
at most one raw read will be issued, and a short result does not
imply that EOF is imminent.

Return an empty bytes object on EOF.

Return None if the underlying raw stream was open in non-blocking
mode and no data is available at the moment.
@_io.BufferedRandom.read1 (self, size=-1, /)
Read and return up to size bytes, with at most one read() call to the underlying raw stream.

Return an empty bytes object on EOF.
A short result does not imply that EOF is imminent.
@_io.BufferedRandom.readable (self, /)
Return whether object was opened for reading.

If False, read() will raise OSError.
@_io.BufferedRandom.readinto (self, buffer, /)
@_io.BufferedRandom.readinto1 (self, buffer, /)
@_io.BufferedRandom.readline (self, size=-1, /)
Read and return a line from the stream.

If size is specified, at most size bytes will be read.

The line terminator is always b'\\n' for binary files; for text
files, the newlines argument to open can be used to select the line
terminator(s) recognized.
@_io.BufferedRandom.seek (self, target, whence=0, /)
Change the stream position to the given byte offset.

  offset
    The stream position, relative to 'whence'.
  whence
    The relative position to seek from.

The offset is interpreted relative to the position indicated by whence.
Values for whence are:

* os.SEEK_SET or 0 -- start of stream (the default); offset should be zero or positive
* os.SEEK_CUR or 1 -- current stream position; offset may be negative
* os.SEEK_END or 2 -- end of stream; offset is usually negative

Return the new absolute position.
@_io.BufferedRandom.seekable (self, /)
Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().
@_io.BufferedRandom.tell (self, /)
Return current stream position.
@_io.BufferedRandom.truncate (self, pos=None, /)
Truncate file to size bytes.

File pointer is left unchanged. Size defaults to the current IO position
as reported by tell(). Return the new size.
@_io.BufferedRandom.writable (self, /)
Return whether object was opened for writing.

If False, write() will raise OSError.
@_io.BufferedRandom.write (self, buffer, /)
Write buffer b to the IO stream.

Return the number of bytes written, which is always
the length of b in bytes.

Raise BlockingIOError if the buffer is full and the
underlying raw stream cannot accept more data at the moment.
@_io.BufferedReader (raw, buffer_size=131072)
Create a new buffered reader using the given readable raw IO object.
@_io.BufferedReader.
method: __getstate__ __init__ __next__ __repr__ __sizeof__ close detach fileno flush isatty peek read read1 readable readinto readinto1 readline seek seekable tell truncate
getset: closed mode name
member: raw
@_io.BufferedReader.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io.BufferedReader.closed
@_io.BufferedReader.detach (self, /)
Disconnect this buffer from its underlying raw stream and return it.

After the raw stream has been detached, the buffer is in an unusable
state.
@_io.BufferedReader.fileno (self, /)
Return underlying file descriptor if one exists.

Raise OSError if the IO object does not use a file descriptor.
@_io.BufferedReader.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io.BufferedReader.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io.BufferedReader.mode
@_io.BufferedReader.name
@_io.BufferedReader.peek (self, size=0, /)
@_io.BufferedReader.raw
@_io.BufferedReader.read (self, size=-1, /)
Read and return up to n bytes.

If the size argument is omitted, None, or negative, read and
return all data until EOF.

If the size argument is positive, and the underlying raw stream is
not 'interactive', multiple raw reads may be issued to satisfy
the byte count (unless EOF is reached first).
However, for interactive raw streams (as well as sockets and pipes),
at most one raw read will be issued, and a short result does not
imply that EOF is imminent.

Return an empty bytes object on EOF.

Return None if the underlying raw stream was open in non-blocking
mode and no data is available at the moment.
@_io.BufferedReader.read1 (self, size=-1, /)
Read and return up to size bytes, with at most one read() call to the underlying raw stream.

Return an empty bytes object on EOF.
A short result does not imply that EOF is imminent.
@_io.BufferedReader.readable (self, /)
Return whether object was opened for reading.

If False, read() will raise OSError.
@_io.BufferedReader.readinto (self, buffer, /)
@_io.BufferedReader.readinto1 (self, buffer, /)
@_io.BufferedReader.readline (self, size=-1, /)
Read and return a line from the stream.

If size is specified, at most size bytes will be read.

The line terminator is always b'\\n' for binary files; for text
files, the newlines argument to open can be used to select the line
terminator(s) recognized.
@_io.BufferedReader.seek (self, target, whence=0, /)
Change the stream position to the given byte offset.

  offset
    The stream position, relative to 'whence'.
  whence
    The relative position to seek from.

The offset is interpreted relative to the position indicated by whence.
Values for whence are:

* os.SEEK_SET or 0 -- start of stream (the default); offset should be zero or positive
* os.SEEK_CUR or 1 -- current stream position; offset may be negative
* os.SEEK_END or 2 -- end of stream; offset is usually negative

Return the new absolute position.
@_io.BufferedReader.seekable (self, /)
Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().
@_io.BufferedReader.tell (self, /)
Return current stream position.
@_io.BufferedReader.truncate (self, pos=None, /)
Truncate file to size bytes.

File pointer is left unchanged. Size defaults to the current IO position
as reported by tell(). Return the new size.
@_io.BufferedWriter (raw, buffer_size=131072)
A buffer for a writeable sequential RawIO object.

The constructor creates a BufferedWriter for the given writeable raw
stream. If the buffer_size is not given, it defaults to
DEFAULT_BUFFER_SIZE.
@_io.BufferedWriter.
method: __getstate__ __init__ __repr__ __sizeof__ close detach fileno flush isatty seek seekable tell truncate writable write
getset: closed mode name
member: raw
@_io.BufferedWriter.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io.BufferedWriter.closed
@_io.BufferedWriter.detach (self, /)
Disconnect this buffer from its underlying raw stream and return it.

After the raw stream has been detached, the buffer is in an unusable
state.
@_io.BufferedWriter.fileno (self, /)
Return underlying file descriptor if one exists.

Raise OSError if the IO object does not use a file descriptor.
@_io.BufferedWriter.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io.BufferedWriter.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io.BufferedWriter.mode
@_io.BufferedWriter.name
@_io.BufferedWriter.raw
@_io.BufferedWriter.seek (self, target, whence=0, /)
Change the stream position to the given byte offset.

  offset
    The stream position, relative to 'whence'.
  whence
    The relative position to seek from.

The offset is interpreted relative to the position indicated by whence.
Values for whence are:

* os.SEEK_SET or 0 -- start of stream (the default); offset should be zero or positive
* os.SEEK_CUR or 1 -- current stream position; offset may be negative
* os.SEEK_END or 2 -- end of stream; offset is usually negative

Return the new absolute position.
@_io.BufferedWriter.seekable (self, /)
Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().
@_io.BufferedWriter.tell (self, /)
Return current stream position.
@_io.BufferedWriter.truncate (self, pos=None, /)
Truncate file to size bytes.

File pointer is left unchanged. Size defaults to the current IO position
as reported by tell(). Return the new size.
@_io.BufferedWriter.writable (self, /)
Return whether object was opened for writing.

If False, write() will raise OSError.
@_io.BufferedWriter.write (self, buffer, /)
Write buffer b to the IO stream.

Return the number of bytes written, which is always
the length of b in bytes.

Raise BlockingIOError if the buffer is full and the
underlying raw stream cannot accept more data at the moment.
@_io.BytesIO (initial_bytes=b'')
Buffered I/O implementation using an in-memory bytes buffer.
@_io.BytesIO.
method: __getstate__ __init__ __iter__ __next__ __setstate__ __sizeof__ close flush getbuffer getvalue isatty read read1 readable readinto readline readlines seek seekable tell truncate writable write writelines
static method: __new__
getset: closed
@_io.BytesIO.__setstate__ (self, object, /)
@_io.BytesIO.close (self, /)
Disable all I/O operations.
@_io.BytesIO.closed
True if the file is closed.
@_io.BytesIO.flush (self, /)
Does nothing.
@_io.BytesIO.getbuffer (self, /)
Get a read-write view over the contents of the BytesIO object.
@_io.BytesIO.getvalue (self, /)
Retrieve the entire contents of the BytesIO object.
@_io.BytesIO.isatty (self, /)
Always returns False.

BytesIO objects are not connected to a TTY-like device.
@_io.BytesIO.read (self, size=-1, /)
Read at most size bytes, returned as a bytes object.

If the size argument is negative, read until EOF is reached.
Return an empty bytes object at EOF.
@_io.BytesIO.read1 (self, size=-1, /)
Read at most size bytes, returned as a bytes object.

If the size argument is negative or omitted, read until EOF is reached.
Return an empty bytes object at EOF.
@_io.BytesIO.readable (self, /)
Returns True if the IO object can be read.
@_io.BytesIO.readinto (self, buffer, /)
Read bytes into buffer.

Returns number of bytes read (0 for EOF), or None if the object
is set not to block and has no data to read.
@_io.BytesIO.readline (self, size=-1, /)
Next line from the file, as a bytes object.

Retain newline.  A non-negative size argument limits the maximum
number of bytes to return (an incomplete line may be returned then).
Return an empty bytes object at EOF.
@_io.BytesIO.readlines (self, size=None, /)
List of bytes objects, each a line from the file.

Call readline() repeatedly and return a list of the lines so read.
The optional size argument, if given, is an approximate bound on the
total number of bytes in the lines returned.
@_io.BytesIO.seek (self, pos, whence=0, /)
Change stream position.

Seek to byte offset pos relative to position indicated by whence:
     0  Start of stream (the default).  pos should be >= 0;
     1  Current position - pos may be negative;
     2  End of stream - pos usually negative.
Returns the new absolute position.
@_io.BytesIO.seekable (self, /)
Returns True if the IO object can be seeked.
@_io.BytesIO.tell (self, /)
Current file position, an integer.
@_io.BytesIO.truncate (self, size=None, /)
Truncate the file to at most size bytes.

Size defaults to the current file position, as returned by tell().
The current file position is unchanged.  Returns the new size.
@_io.BytesIO.writable (self, /)
Returns True if the IO object can be written.
@_io.BytesIO.write (self, b, /)
Write bytes to file.

Return the number of bytes written.
@_io.BytesIO.writelines (self, lines, /)
Write lines to the file.

Note that newlines are not added.  lines can be any iterable object
producing bytes-like objects. This is equivalent to calling write() for
each element.
@_io.FileIO (file, mode='r', closefd=True, opener=None)
Open a file.

The mode can be 'r' (default), 'w', 'x' or 'a' for reading,
writing, exclusive creation or appending.  The file will be created if it
doesn't exist when opened for writing or appending; it will be truncated
when opened for writing.  A FileExistsError will be raised if it already
exists when opened for creating. Opening a file for creating implies
writing so this mode behaves in a similar way to 'w'.Add a '+' to the mode
to allow simultaneous reading and writing. A custom opener can be used by
passing a callable as *opener*. The underlying file descriptor for the file
object is then obtained by calling opener with (*name*, *flags*).
*opener* must return an open file descriptor (passing os.open as *opener*
results in functionality similar to passing None).
@_io.FileIO.
method: __getstate__ __init__ __repr__ close fileno isatty read readable readall readinto seek seekable tell truncate writable write
static method: __new__
getset: closed closefd mode
@_io.FileIO.close (self, /)
Close the file.

A closed file cannot be used for further I/O operations.  close() may be
called more than once without error.
@_io.FileIO.closed
True if the file is closed
@_io.FileIO.closefd
True if the file descriptor will be closed by close().
@_io.FileIO.fileno (self, /)
Return the underlying file descriptor (an integer).
@_io.FileIO.isatty (self, /)
True if the file is connected to a TTY device.
@_io.FileIO.mode
String giving the file mode
@_io.FileIO.read (self, size=-1, /)
Read at most size bytes, returned as bytes.

If size is less than 0, read all bytes in the file making multiple read calls.
See ``FileIO.readall``.

Attempts to make only one system call, retrying only per PEP 475 (EINTR). This
means less data may be returned than requested.

In non-blocking mode, returns None if no data is available. Return an empty
bytes object at EOF.
@_io.FileIO.readable (self, /)
True if file was opened in a read mode.
@_io.FileIO.readall (self, /)
Read all data from the file, returned as bytes.

Reads until either there is an error or read() returns size 0 (indicates EOF).
If the file is already at EOF, returns an empty bytes object.

In non-blocking mode, returns as much data as could be read before EAGAIN. If no
data is available (EAGAIN is returned before bytes are read) returns None.
@_io.FileIO.readinto (self, buffer, /)
Same as RawIOBase.readinto().
@_io.FileIO.seek (self, pos, whence=0, /)
Move to new file position and return the file position.

Argument offset is a byte count.  Optional argument whence defaults to
SEEK_SET or 0 (offset from start of file, offset should be >= 0); other values
are SEEK_CUR or 1 (move relative to current position, positive or negative),
and SEEK_END or 2 (move relative to end of file, usually negative, although
many platforms allow seeking beyond the end of a file).

Note that not all file objects are seekable.
@_io.FileIO.seekable (self, /)
True if file supports random-access.
@_io.FileIO.tell (self, /)
Current file position.

Can raise OSError for non seekable files.
@_io.FileIO.truncate (self, size=None, /)
Truncate the file to at most size bytes and return the truncated size.

Size defaults to the current file position, as returned by tell().
The current file position is changed to the value of size.
@_io.FileIO.writable (self, /)
True if file was opened in a write mode.
@_io.FileIO.write (self, b, /)
Write buffer b to file, return number of bytes written.

Only makes one system call, so not all of the data may be written.
The number of bytes actually written is returned.  In non-blocking mode,
returns None if the write would block.
@_io.IncrementalNewlineDecoder (decoder, translate, errors='strict')
Codec used when reading a file in universal newlines mode.

It wraps another incremental decoder, translating \\r\\n and \\r into \\n.
It also records the types of newlines encountered.  When used with
translate=False, it ensures that the newline sequence is returned in
one piece. When used with decoder=None, it expects unicode strings as
decode input and translates newlines without first invoking an external
decoder.
@_io.IncrementalNewlineDecoder.
method: __init__ decode getstate reset setstate
getset: newlines
@_io.IncrementalNewlineDecoder.decode (self, /, input, final=False)
@_io.IncrementalNewlineDecoder.getstate (self, /)
@_io.IncrementalNewlineDecoder.newlines
@_io.IncrementalNewlineDecoder.reset (self, /)
@_io.IncrementalNewlineDecoder.setstate (self, state, /)
@_io.StringIO (initial_value='', newline='\\n')
Text I/O implementation using an in-memory buffer.

The initial_value argument sets the value of object.  The newline
argument is like the one of TextIOWrapper's constructor.
@_io.StringIO.
method: __getstate__ __init__ __next__ __setstate__ close getvalue read readable readline seek seekable tell truncate writable write
static method: __new__
getset: closed line_buffering newlines
@_io.StringIO.__setstate__ (self, state, /)
@_io.StringIO.close (self, /)
Close the IO object.

Attempting any further operation after the object is closed
will raise a ValueError.

This method has no effect if the file is already closed.
@_io.StringIO.closed
@_io.StringIO.getvalue (self, /)
Retrieve the entire contents of the object.
@_io.StringIO.line_buffering
@_io.StringIO.newlines
Line endings translated so far.

Only line endings translated during reading are considered.

Subclasses should override.
@_io.StringIO.read (self, size=-1, /)
Read at most size characters, returned as a string.

If the argument is negative or omitted, read until EOF
is reached. Return an empty string at EOF.
@_io.StringIO.readable (self, /)
Returns True if the IO object can be read.
@_io.StringIO.readline (self, size=-1, /)
Read until newline or EOF.

Returns an empty string if EOF is hit immediately.
@_io.StringIO.seek (self, pos, whence=0, /)
Change stream position.

Seek to character offset pos relative to position indicated by whence:
    0  Start of stream (the default).  pos should be >= 0;
    1  Current position - pos must be 0;
    2  End of stream - pos must be 0.
Returns the new absolute position.
@_io.StringIO.seekable (self, /)
Returns True if the IO object can be seeked.
@_io.StringIO.tell (self, /)
Tell the current file position.
@_io.StringIO.truncate (self, pos=None, /)
Truncate size to pos.

The pos argument defaults to the current file position, as
returned by tell().  The current file position is unchanged.
Returns the new absolute position.
@_io.StringIO.writable (self, /)
Returns True if the IO object can be written.
@_io.StringIO.write (self, s, /)
Write string to file.

Returns the number of characters written, which is always equal to
the length of the string.
@_io.TextIOWrapper (	    buffer,	    encoding=None,	    errors=None,	    newline=None,	    line_buffering=False,	    write_through=False	)
Character and line based layer over a BufferedIOBase object, buffer.

encoding gives the name of the encoding that the stream will be
decoded or encoded with. It defaults to locale.getencoding().

errors determines the strictness of encoding and decoding (see
help(codecs.Codec) or the documentation for codecs.register) and
defaults to "strict".

newline controls how line endings are handled. It can be None, '',
'\\n', '\\r', and '\\r\\n'.  It works as follows:

* On input, if newline is None, universal newlines mode is
  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and
  these are translated into '\\n' before being returned to the
  caller. If it is '', universal newline mode is enabled, but line
  endings are returned to the caller untranslated. If it has any of
  the other legal values, input lines are only terminated by the given
  string, and the line ending is returned to the caller untranslated.

* On output, if newline is None, any '\\n' characters written are
  translated to the system default line separator, os.linesep. If
  newline is '' or '\\n', no translation takes place. If newline is any
  of the other legal values, any '\\n' characters written are translated
  to the given string.

If line_buffering is True, a call to flush is implied when a call to
write contains a newline character.
@_io.TextIOWrapper.
method: __getstate__ __init__ __next__ __repr__ close detach fileno flush isatty read readable readline reconfigure seek seekable tell truncate writable write
member: buffer encoding line_buffering write_through
getset: closed errors name newlines
@_io.TextIOWrapper.buffer
@_io.TextIOWrapper.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io.TextIOWrapper.closed
@_io.TextIOWrapper.detach (self, /)
Separate the underlying buffer from the TextIOBase and return it.

After the underlying buffer has been detached, the TextIO is in an unusable state.
@_io.TextIOWrapper.encoding
Encoding of the text stream.

Subclasses should override.
@_io.TextIOWrapper.errors
The error setting of the decoder or encoder.

Subclasses should override.
@_io.TextIOWrapper.fileno (self, /)
Return underlying file descriptor if one exists.

Raise OSError if the IO object does not use a file descriptor.
@_io.TextIOWrapper.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io.TextIOWrapper.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io.TextIOWrapper.line_buffering
@_io.TextIOWrapper.name
@_io.TextIOWrapper.newlines
Line endings translated so far.

Only line endings translated during reading are considered.

Subclasses should override.
@_io.TextIOWrapper.read (self, size=-1, /)
Read at most size characters from stream.

Read from underlying buffer until we have size characters or we hit EOF.
If size is negative or omitted, read until EOF.
@_io.TextIOWrapper.readable (self, /)
Return whether object was opened for reading.

If False, read() will raise OSError.
@_io.TextIOWrapper.readline (self, size=-1, /)
Read until newline or EOF.

Return an empty string if EOF is hit immediately.
If size is specified, at most size characters will be read.
@_io.TextIOWrapper.reconfigure (	    self,	    /,	    *,	    encoding=None,	    errors=None,	    newline=None,	    line_buffering=None,	    write_through=None	)
Reconfigure the text stream with new parameters.

This also does an implicit stream flush.
@_io.TextIOWrapper.seek (self, cookie, whence=0, /)
Set the stream position, and return the new stream position.

  cookie
    Zero or an opaque number returned by tell().
  whence
    The relative position to seek from.

Four operations are supported, given by the following argument
combinations:

- seek(0, SEEK_SET): Rewind to the start of the stream.
- seek(cookie, SEEK_SET): Restore a previous position;
  'cookie' must be a number returned by tell().
- seek(0, SEEK_END): Fast-forward to the end of the stream.
- seek(0, SEEK_CUR): Leave the current stream position unchanged.

Any other argument combinations are invalid,
and may raise exceptions.
@_io.TextIOWrapper.seekable (self, /)
Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().
@_io.TextIOWrapper.tell (self, /)
Return the stream position as an opaque number.

The return value of tell() can be given as input to seek(), to restore a
previous stream position.
@_io.TextIOWrapper.truncate (self, pos=None, /)
Truncate file to size bytes.

File pointer is left unchanged. Size defaults to the current IO position
as reported by tell(). Return the new size.
@_io.TextIOWrapper.writable (self, /)
Return whether object was opened for writing.

If False, write() will raise OSError.
@_io.TextIOWrapper.write (self, text, /)
Write string s to stream.

Return the number of characters written
(which is always equal to the length of the string).
@_io.TextIOWrapper.write_through
@_io._BufferedIOBase ()
Base class for buffered IO objects.

The main difference with RawIOBase is that the read() method
supports omitting the size argument, and does not have a default
implementation that defers to readinto().

In addition, read(), readinto() and write() may raise
BlockingIOError if the underlying raw stream is in non-blocking
mode and not ready; unlike their raw counterparts, they will never
return None.

A typical implementation should not inherit from a RawIOBase
implementation, but wrap one.
@_io._BufferedIOBase.
method: detach read read1 readinto readinto1 write
@_io._BufferedIOBase.detach (self, /)
Disconnect this buffer from its underlying raw stream and return it.

After the raw stream has been detached, the buffer is in an unusable
state.
@_io._BufferedIOBase.read (self, size=-1, /)
Read and return up to n bytes.

If the size argument is omitted, None, or negative, read and
return all data until EOF.

If the size argument is positive, and the underlying raw stream is
not 'interactive', multiple raw reads may be issued to satisfy
the byte count (unless EOF is reached first).
However, for interactive raw streams (as well as sockets and pipes),
at most one raw read will be issued, and a short result does not
imply that EOF is imminent.

Return an empty bytes object on EOF.

Return None if the underlying raw stream was open in non-blocking
mode and no data is available at the moment.
@_io._BufferedIOBase.read1 (self, size=-1, /)
Read and return up to size bytes, with at most one read() call to the underlying raw stream.

Return an empty bytes object on EOF.
A short result does not imply that EOF is imminent.
@_io._BufferedIOBase.readinto (self, buffer, /)
@_io._BufferedIOBase.readinto1 (self, buffer, /)
@_io._BufferedIOBase.write (self, b, /)
Write buffer b to the IO stream.

Return the number of bytes written, which is always
the length of b in bytes.

Raise BlockingIOError if the buffer is full and the
underlying raw stream cannot accept more data at the moment.
@_io._IOBase ()
The abstract base class for all I/O classes.

This class provides dummy implementations for many methods that
derived classes can override selectively; the default implementations
represent a file that cannot be read, written or seeked.

Even though IOBase does not declare read, readinto, or write because
their signatures will vary, implementations and clients should
consider those methods part of the interface. Also, implementations
may raise UnsupportedOperation when operations they do not support are
called.

The basic type used for binary data read from or written to a file is
bytes. Other bytes-like objects are accepted as method arguments too.
In some cases (such as readinto), a writable object is required. Text
I/O classes work with str data.

Note that calling any method (except additional calls to close(),
which are ignored) on a closed stream should raise a ValueError.

IOBase (and its subclasses) support the iterator protocol, meaning
that an IOBase object can be iterated over yielding the lines in a
stream.

IOBase also supports the :keyword:`with` statement. In this example,
fp is closed after the suite of the with statement is complete:

with open('spam.txt', 'r') as fp:
    fp.write('Spam and eggs!')
@_io._IOBase.
method: __del__ __enter__ __exit__ __iter__ __next__ close fileno flush isatty readable readline readlines seek seekable tell truncate writable writelines
getset: __dict__ closed
@_io._IOBase.__exit__
@_io._IOBase.close (self, /)
Flush and close the IO object.

This method has no effect if the file is already closed.
@_io._IOBase.closed
@_io._IOBase.fileno (self, /)
Return underlying file descriptor if one exists.

Raise OSError if the IO object does not use a file descriptor.
@_io._IOBase.flush (self, /)
Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams.
@_io._IOBase.isatty (self, /)
Return whether this is an 'interactive' stream.

Return False if it can't be determined.
@_io._IOBase.readable (self, /)
Return whether object was opened for reading.

If False, read() will raise OSError.
@_io._IOBase.readline (self, size=-1, /)
Read and return a line from the stream.

If size is specified, at most size bytes will be read.

The line terminator is always b'\\n' for binary files; for text
files, the newlines argument to open can be used to select the line
terminator(s) recognized.
@_io._IOBase.readlines (self, hint=-1, /)
Return a list of lines from the stream.

hint can be specified to control the number of lines read: no more
lines will be read if the total size (in bytes/characters) of all
lines so far exceeds hint.
@_io._IOBase.seek (self, offset, whence=0, /)
Change the stream position to the given byte offset.

  offset
    The stream position, relative to 'whence'.
  whence
    The relative position to seek from.

The offset is interpreted relative to the position indicated by whence.
Values for whence are:

* os.SEEK_SET or 0 -- start of stream (the default); offset should be zero or positive
* os.SEEK_CUR or 1 -- current stream position; offset may be negative
* os.SEEK_END or 2 -- end of stream; offset is usually negative

Return the new absolute position.
@_io._IOBase.seekable (self, /)
Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().
@_io._IOBase.tell (self, /)
Return current stream position.
@_io._IOBase.truncate (self, size=None, /)
Truncate file to size bytes.

File pointer is left unchanged. Size defaults to the current IO position
as reported by tell(). Return the new size.
@_io._IOBase.writable (self, /)
Return whether object was opened for writing.

If False, write() will raise OSError.
@_io._IOBase.writelines (self, lines, /)
Write a list of lines to stream.

Line separators are not added, so it is usual for each of the
lines provided to have a line separator at the end.
@_io._RawIOBase ()
Base class for raw binary I/O.
@_io._RawIOBase.
method: read readall readinto write
@_io._RawIOBase.read (self, size=-1, /)
@_io._RawIOBase.readall (self, /)
Read until EOF, using multiple read() call.
@_io._RawIOBase.readinto
@_io._RawIOBase.write
@_io._TextIOBase ()
Base class for text I/O.

This class provides a character and line based interface to stream
I/O. There is no readinto method because Python's character strings
are immutable.
@_io._TextIOBase.
method: detach read readline write
getset: encoding errors newlines
@_io._TextIOBase.detach (self, /)
Separate the underlying buffer from the TextIOBase and return it.

After the underlying buffer has been detached, the TextIO is in an unusable state.
@_io._TextIOBase.encoding
Encoding of the text stream.

Subclasses should override.
@_io._TextIOBase.errors
The error setting of the decoder or encoder.

Subclasses should override.
@_io._TextIOBase.newlines
Line endings translated so far.

Only line endings translated during reading are considered.

Subclasses should override.
@_io._TextIOBase.read (self, size=-1, /)
Read at most size characters from stream.

Read from underlying buffer until we have size characters or we hit EOF.
If size is negative or omitted, read until EOF.
@_io._TextIOBase.readline (self, size=-1, /)
Read until newline or EOF.

Return an empty string if EOF is hit immediately.
If size is specified, at most size characters will be read.
@_io._TextIOBase.write (self, s, /)
Write string s to stream.

Return the number of characters written
(which is always equal to the length of the string).
@_io.open (	    file,	    mode='r',	    buffering=-1,	    encoding=None,	    errors=None,	    newline=None,	    closefd=True,	    opener=None	)
Open file and return a stream.  Raise OSError upon failure.

file is either a text or byte string giving the name (and the path
if the file isn't in the current working directory) of the file to
be opened or an integer file descriptor of the file to be
wrapped. (If a file descriptor is given, it is closed when the
returned I/O object is closed, unless closefd is set to False.)

mode is an optional string that specifies the mode in which the file
is opened. It defaults to 'r' which means open for reading in text
mode.  Other common values are 'w' for writing (truncating the file if
it already exists), 'x' for creating and writing to a new file, and
'a' for appending (which on some Unix systems, means that all writes
append to the end of the file regardless of the current seek position).
In text mode, if encoding is not specified the encoding used is platform
dependent: locale.getencoding() is called to get the current locale encoding.
(For reading and writing raw bytes use binary mode and leave encoding
unspecified.) The available modes are:

========= ===============================================================
Character Meaning
--------- ---------------------------------------------------------------
'r'       open for reading (default)
'w'       open for writing, truncating the file first
'x'       create a new file and open it for writing
'a'       open for writing, appending to the end of the file if it exists
'b'       binary mode
't'       text mode (default)
'+'       open a disk file for updating (reading and writing)
========= ===============================================================

The default mode is 'rt' (open for reading text). For binary random
access, the mode 'w+b' opens and truncates the file to 0 bytes, while
'r+b' opens the file without truncation. The 'x' mode implies 'w' and
raises an `FileExistsError` if the file already exists.

Python distinguishes between files opened in binary and text modes,
even when the underlying operating system doesn't. Files opened in
binary mode (appending 'b' to the mode argument) return contents as
bytes objects without any decoding. In text mode (the default, or when
't' is appended to the mode argument), the contents of the file are
returned as strings, the bytes having been first decoded using a
platform-dependent encoding or using the specified encoding if given.

buffering is an optional integer used to set the buffering policy.
Pass 0 to switch buffering off (only allowed in binary mode), 1 to select
line buffering (only usable in text mode), and an integer > 1 to indicate
the size of a fixed-size chunk buffer.  When no buffering argument is
given, the default buffering policy works as follows:

* Binary files are buffered in fixed-size chunks; the size of the buffer
 is max(min(blocksize, 8 MiB), DEFAULT_BUFFER_SIZE)
 when the device block size is available.
 On most systems, the buffer will typically be 128 kilobytes long.

* "Interactive" text files (files for which isatty() returns True)
  use line buffering.  Other text files use the policy described above
  for binary files.

encoding is the name of the encoding used to decode or encode the
file. This should only be used in text mode. The default encoding is
platform dependent, but any encoding supported by Python can be
passed.  See the codecs module for the list of supported encodings.

errors is an optional string that specifies how encoding errors are to
be handled---this argument should not be used in binary mode. Pass
'strict' to raise a ValueError exception if there is an encoding error
(the default of None has the same effect), or pass 'ignore' to ignore
errors. (Note that ignoring encoding errors can lead to data loss.)
See the documentation for codecs.register or run 'help(codecs.Codec)'
for a list of the permitted encoding error strings.

newline controls how universal newlines works (it only applies to text
mode). It can be None, '', '\\n', '\\r', and '\\r\\n'.  It works as
follows:

* On input, if newline is None, universal newlines mode is
  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and
  these are translated into '\\n' before being returned to the
  caller. If it is '', universal newline mode is enabled, but line
  endings are returned to the caller untranslated. If it has any of
  the other legal values, input lines are only terminated by the given
  string, and the line ending is returned to the caller untranslated.

* On output, if newline is None, any '\\n' characters written are
  translated to the system default line separator, os.linesep. If
  newline is '' or '\\n', no translation takes place. If newline is any
  of the other legal values, any '\\n' characters written are translated
  to the given string.

If closefd is False, the underlying file descriptor will be kept open
when the file is closed. This does not work when a file name is given
and must be True in that case.

A custom opener can be used by passing a callable as *opener*. The
underlying file descriptor for the file object is then obtained by
calling *opener* with (*file*, *flags*). *opener* must return an open
file descriptor (passing os.open as *opener* results in functionality
similar to passing None).

open() returns a file object whose type depends on the mode, and
through which the standard file operations such as reading and writing
are performed. When open() is used to open a file in a text mode ('w',
'r', 'wt', 'rt', etc.), it returns a TextIOWrapper. When used to open
a file in a binary mode, the returned class varies: in read binary
mode, it returns a BufferedReader; in write binary and append binary
modes, it returns a BufferedWriter, and in read/write mode, it returns
a BufferedRandom.

It is also possible to use a string or bytearray as a file for both
reading and writing. For strings StringIO can be used like a file
opened in a text mode, and for bytes a BytesIO can be used like a file
opened in a binary mode.
@_io.open_code (path)
Opens the provided file with the intent to import the contents.

This may perform extra validation beyond open(), but is otherwise interchangeable
with calling open(path, 'rb').
@_io.text_encoding (encoding, stacklevel=2, /)
A helper function to choose the text encoding.

When encoding is not None, this function returns it.
Otherwise, this function returns the default text encoding
(i.e. "locale" or "utf-8" depends on UTF-8 mode).

This function emits an EncodingWarning if encoding is None and
sys.flags.warn_default_encoding is true.

This can be used in APIs with an encoding=None parameter.
However, please consider using encoding="utf-8" for new APIs.
@_json.Encoder
Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)
@_json.Encoder.
method: __call__
static method: __new__
member: default encoder indent item_separator key_separator markers skipkeys sort_keys
@_json.Encoder.default
default
@_json.Encoder.encoder
encoder
@_json.Encoder.indent
indent
@_json.Encoder.item_separator
item_separator
@_json.Encoder.key_separator
key_separator
@_json.Encoder.markers
markers
@_json.Encoder.skipkeys
skipkeys
@_json.Encoder.sort_keys
sort_keys
@_json.Scanner
JSON scanner object
@_json.Scanner.
method: __call__
static method: __new__
member: object_hook object_pairs_hook parse_constant parse_float parse_int strict
@_json.Scanner.object_hook
object_hook
@_json.Scanner.object_pairs_hook
@_json.Scanner.parse_constant
parse_constant
@_json.Scanner.parse_float
parse_float
@_json.Scanner.parse_int
parse_int
@_json.Scanner.strict
strict
@_json.encode_basestring (object, /)
encode_basestring(string) -> string

Return a JSON representation of a Python string
@_json.encode_basestring_ascii (object, /)
encode_basestring_ascii(string) -> string

Return an ASCII-only JSON representation of a Python string
@_json.scanstring
scanstring(string, end, strict=True) -> (string, end)

Scan the string s for a JSON string. End is the index of the
character in s after the quote that started the JSON string.
Unescapes all valid JSON string escape sequences and raises ValueError
on attempt to decode an invalid string. If strict is False then literal
control characters are allowed in the string.

Returns a tuple of the decoded string and the index of the character in s
after the end quote.
@_locale.bind_textdomain_codeset (domain, codeset, /)
Bind the C library's domain to codeset.
@_locale.bindtextdomain (domain, dir, /)
Bind the C library's domain to dir.
@_locale.dcgettext (domain, msg, category, /)
Return translation of msg in domain and category.
@_locale.dgettext (domain, msg, /)
dgettext(domain, msg) -> string

Return translation of msg in domain.
@_locale.getencoding ()
Get the current locale encoding.
@_locale.gettext (msg, /)
gettext(msg) -> string

Return translation of msg.
@_locale.localeconv ()
Returns numeric and monetary locale-specific parameters.
@_locale.nl_langinfo (key, /)
Return the value for the locale information associated with key.
@_locale.setlocale (category, locale=<unrepresentable>, /)
Activates/queries locale processing.
@_locale.strcoll (os1, os2, /)
Compares two strings according to the locale.
@_locale.strxfrm (string, /)
Return a string that can be used as a key for locale-aware comparisons.
@_locale.textdomain (domain, /)
Set the C library's textdmain to domain, returning the new domain.
@_lsprof.Profiler (timer=None, timeunit=0.0, subcalls=True, builtins=True)
Build a profiler object using the specified timer function.

The default timer is a fast built-in one based on real time.
For custom timer functions returning integers, 'timeunit' can
be a float specifying a scale (that is, how long each integer unit
is, in seconds).
@_lsprof.Profiler.
method: __init__ clear disable enable getstats
@_lsprof.Profiler.clear (self, /)
Clear all profiling information collected so far.
@_lsprof.Profiler.disable (self, /)
Stop collecting profiling information.
@_lsprof.Profiler.enable (self, /, subcalls=True, builtins=True)
Start collecting profiling information.

subcalls
  If True, also records for each function
  statistics separated according to its current caller.
builtins
  If True, records the time spent in
  built-in functions separately from their caller.
@_lsprof.Profiler.getstats (self, /)
list of profiler_entry objects.

getstats() -> list of profiler_entry objects

Return all information collected by the profiler.
Each profiler_entry is a tuple-like object with the
following attributes:

    code          code object
    callcount     how many times this was called
    reccallcount  how many times called recursively
    totaltime     total time in this entry
    inlinetime    inline time in this entry (not in subcalls)
    calls         details of the calls

The calls attribute is either None or a list of
profiler_subentry objects:

    code          called code object
    callcount     how many times this is called
    reccallcount  how many times this is called recursively
    totaltime     total time spent in this call
    inlinetime    inline time (not in further subcalls)
@_md5.md5 (data=b'', *, usedforsecurity=True, string=None)
Return a new MD5 hash object; optionally initialized with a string.
@_opcode.get_executor (code, offset)
Return the executor object at offset in code if exists, None otherwise.
@_opcode.stack_effect (opcode, oparg=None, /, *, jump=None)
Compute the stack effect of the opcode.
@_operator._compare_digest (a, b, /)
Return 'a == b'.

This function uses an approach designed to prevent
timing analysis, making it appropriate for cryptography.

a and b must both be of the same type: either str (ASCII only),
or any bytes-like object.

Note: If a and b are of different lengths, or if an error occurs,
a timing attack could theoretically reveal information about the
types and lengths of a and b--but not their values.
@_operator.abs (a, /)
Same as abs(a).
@_operator.add (a, b, /)
Same as a + b.
@_operator.and_ (a, b, /)
Same as a & b.
@_operator.call (obj, /, *args, **kwargs)
Same as obj(*args, **kwargs).
@_operator.concat (a, b, /)
Same as a + b, for a and b sequences.
@_operator.contains (a, b, /)
Same as b in a (note reversed operands).
@_operator.countOf (a, b, /)
Return the number of items in a which are, or which equal, b.
@_operator.delitem (a, b, /)
Same as del a[b].
@_operator.eq (a, b, /)
Same as a == b.
@_operator.floordiv (a, b, /)
Same as a // b.
@_operator.ge (a, b, /)
Same as a >= b.
@_operator.getitem (a, b, /)
Same as a[b].
@_operator.gt (a, b, /)
Same as a > b.
@_operator.iadd (a, b, /)
Same as a += b.
@_operator.iand (a, b, /)
Same as a &= b.
@_operator.iconcat (a, b, /)
Same as a += b, for a and b sequences.
@_operator.ifloordiv (a, b, /)
Same as a //= b.
@_operator.ilshift (a, b, /)
Same as a <<= b.
@_operator.imatmul (a, b, /)
Same as a @= b.
@_operator.imod (a, b, /)
Same as a %= b.
@_operator.imul (a, b, /)
Same as a *= b.
@_operator.index (a, /)
Same as a.__index__()
@_operator.indexOf (a, b, /)
Return the first index of b in a.
@_operator.inv (a, /)
Same as ~a.
@_operator.invert (a, /)
Same as ~a.
@_operator.ior (a, b, /)
Same as a |= b.
@_operator.ipow (a, b, /)
Same as a **= b.
@_operator.irshift (a, b, /)
Same as a >>= b.
@_operator.is_ (a, b, /)
Same as a is b.
@_operator.is_none (a, /)
Same as a is None.
@_operator.is_not (a, b, /)
Same as a is not b.
@_operator.is_not_none (a, /)
Same as a is not None.
@_operator.isub (a, b, /)
Same as a -= b.
@_operator.itruediv (a, b, /)
Same as a /= b.
@_operator.ixor (a, b, /)
Same as a ^= b.
@_operator.le (a, b, /)
Same as a <= b.
@_operator.length_hint (obj, default=0, /)
Return an estimate of the number of items in obj.

This is useful for presizing containers when building from an iterable.

If the object supports len(), the result will be exact.
Otherwise, it may over- or under-estimate by an arbitrary amount.
The result will be an integer >= 0.
@_operator.lshift (a, b, /)
Same as a << b.
@_operator.lt (a, b, /)
Same as a < b.
@_operator.matmul (a, b, /)
Same as a @ b.
@_operator.mod (a, b, /)
Same as a % b.
@_operator.mul (a, b, /)
Same as a * b.
@_operator.ne (a, b, /)
Same as a != b.
@_operator.neg (a, /)
Same as -a.
@_operator.not_ (a, /)
Same as not a.
@_operator.or_ (a, b, /)
Same as a | b.
@_operator.pos (a, /)
Same as +a.
@_operator.pow (a, b, /)
Same as a ** b.
@_operator.rshift (a, b, /)
Same as a >> b.
@_operator.setitem (a, b, c, /)
Same as a[b] = c.
@_operator.sub (a, b, /)
Same as a - b.
@_operator.truediv (a, b, /)
Same as a / b.
@_operator.truth (a, /)
Return True if a is true, False otherwise.
@_operator.xor (a, b, /)
Same as a ^ b.
@_pickle.PickleError
@_pickle.PickleError.
getset: __weakref__
@_pickle.Pickler (file, protocol=None, fix_imports=True, buffer_callback=None)
This takes a binary file for writing a pickle data stream.

The optional *protocol* argument tells the pickler to use the given
protocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default
protocol is 5. It was introduced in Python 3.8, and is incompatible
with previous versions.

Specifying a negative protocol version selects the highest protocol
version supported.  The higher the protocol used, the more recent the
version of Python needed to read the pickle produced.

The *file* argument must have a write() method that accepts a single
bytes argument. It can thus be a file object opened for binary
writing, an io.BytesIO instance, or any other custom object that meets
this interface.

If *fix_imports* is True and protocol is less than 3, pickle will try
to map the new Python 3 names to the old module names used in Python
2, so that the pickle data stream is readable with Python 2.

If *buffer_callback* is None (the default), buffer views are
serialized into *file* as part of the pickle stream.

If *buffer_callback* is not None, then it can be called any number
of times with a buffer view.  If the callback returns a false value
(such as None), the given buffer is out-of-band; otherwise the
buffer is serialized in-band, i.e. inside the pickle stream.

It is an error if *buffer_callback* is not None and *protocol*
is None or smaller than 5.
@_pickle.Pickler.
method: __delattr__ __getattribute__ __init__ __setattr__ __sizeof__ clear_memo dump persistent_id
static method: __new__
member: bin dispatch_table fast
getset: memo
@_pickle.Pickler.__sizeof__ (self, /)
Returns size in memory, in bytes.
@_pickle.Pickler.bin
@_pickle.Pickler.clear_memo (self, /)
Clears the pickler's "memo".

The memo is the data structure that remembers which objects the
pickler has already seen, so that shared or recursive objects are
pickled by reference and not by value.  This method is useful when
re-using picklers.
@_pickle.Pickler.dispatch_table
@_pickle.Pickler.dump (self, obj, /)
Write a pickled representation of the given object to the open file.
@_pickle.Pickler.fast
@_pickle.Pickler.memo
@_pickle.Pickler.persistent_id (self, obj, /)
@_pickle.PicklingError
@_pickle.PicklingError.
@_pickle.Unpickler (	    file,	    *,	    fix_imports=True,	    encoding='ASCII',	    errors='strict',	    buffers=()	)
This takes a binary file for reading a pickle data stream.

The protocol version of the pickle is detected automatically, so no
protocol argument is needed.  Bytes past the pickled object's
representation are ignored.

The argument *file* must have two methods, a read() method that takes
an integer argument, and a readline() method that requires no
arguments.  Both methods should return bytes.  Thus *file* can be a
binary file object opened for reading, an io.BytesIO object, or any
other custom object that meets this interface.

Optional keyword arguments are *fix_imports*, *encoding* and *errors*,
which are used to control compatibility support for pickle stream
generated by Python 2.  If *fix_imports* is True, pickle will try to
map the old Python 2 names to the new names used in Python 3.  The
*encoding* and *errors* tell pickle how to decode 8-bit string
instances pickled by Python 2; these default to 'ASCII' and 'strict',
respectively.  The *encoding* can be 'bytes' to read these 8-bit
string instances as bytes objects.
@_pickle.Unpickler.
method: __delattr__ __getattribute__ __init__ __setattr__ __sizeof__ find_class load persistent_load
static method: __new__
getset: memo
@_pickle.Unpickler.__sizeof__ (self, /)
Returns size in memory, in bytes.
@_pickle.Unpickler.find_class (self, module_name, global_name, /)
Return an object from a specified module.

If necessary, the module will be imported. Subclasses may override
this method (e.g. to restrict unpickling of arbitrary classes and
functions).

This method is called whenever a class or a function object is
needed.  Both arguments passed are str objects.
@_pickle.Unpickler.load (self, /)
Load a pickle.

Read a pickled object representation from the open file object given
in the constructor, and return the reconstituted object hierarchy
specified therein.
@_pickle.Unpickler.memo
@_pickle.Unpickler.persistent_load (self, pid, /)
@_pickle.UnpicklingError
@_pickle.UnpicklingError.
@_pickle.dump (obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)
Write a pickled representation of obj to the open file object file.

This is equivalent to ``Pickler(file, protocol).dump(obj)``, but may
be more efficient.

The optional *protocol* argument tells the pickler to use the given
protocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default
protocol is 5. It was introduced in Python 3.8, and is incompatible
with previous versions.

Specifying a negative protocol version selects the highest protocol
version supported.  The higher the protocol used, the more recent the
version of Python needed to read the pickle produced.

The *file* argument must have a write() method that accepts a single
bytes argument.  It can thus be a file object opened for binary
writing, an io.BytesIO instance, or any other custom object that meets
this interface.

If *fix_imports* is True and protocol is less than 3, pickle will try
to map the new Python 3 names to the old module names used in Python
2, so that the pickle data stream is readable with Python 2.

If *buffer_callback* is None (the default), buffer views are serialized
into *file* as part of the pickle stream.  It is an error if
*buffer_callback* is not None and *protocol* is None or smaller than 5.
@_pickle.dumps (obj, protocol=None, *, fix_imports=True, buffer_callback=None)
Return the pickled representation of the object as a bytes object.

The optional *protocol* argument tells the pickler to use the given
protocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default
protocol is 5. It was introduced in Python 3.8, and is incompatible
with previous versions.

Specifying a negative protocol version selects the highest protocol
version supported.  The higher the protocol used, the more recent the
version of Python needed to read the pickle produced.

If *fix_imports* is True and *protocol* is less than 3, pickle will
try to map the new Python 3 names to the old module names used in
Python 2, so that the pickle data stream is readable with Python 2.

If *buffer_callback* is None (the default), buffer views are serialized
into *file* as part of the pickle stream.  It is an error if
*buffer_callback* is not None and *protocol* is None or smaller than 5.
@_pickle.load (file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())
Read and return an object from the pickle data stored in a file.

This is equivalent to ``Unpickler(file).load()``, but may be more
efficient.

The protocol version of the pickle is detected automatically, so no
protocol argument is needed.  Bytes past the pickled object's
representation are ignored.

The argument *file* must have two methods, a read() method that takes
an integer argument, and a readline() method that requires no
arguments.  Both methods should return bytes.  Thus *file* can be a
binary file object opened for reading, an io.BytesIO object, or any
other custom object that meets this interface.

Optional keyword arguments are *fix_imports*, *encoding* and *errors*,
which are used to control compatibility support for pickle stream
generated by Python 2.  If *fix_imports* is True, pickle will try to
map the old Python 2 names to the new names used in Python 3.  The
*encoding* and *errors* tell pickle how to decode 8-bit string
instances pickled by Python 2; these default to 'ASCII' and 'strict',
respectively.  The *encoding* can be 'bytes' to read these 8-bit
string instances as bytes objects.
@_pickle.loads (	    data,	    /,	    *,	    fix_imports=True,	    encoding='ASCII',	    errors='strict',	    buffers=()	)
Read and return an object from the given pickle data.

The protocol version of the pickle is detected automatically, so no
protocol argument is needed.  Bytes past the pickled object's
representation are ignored.

Optional keyword arguments are *fix_imports*, *encoding* and *errors*,
which are used to control compatibility support for pickle stream
generated by Python 2.  If *fix_imports* is True, pickle will try to
map the old Python 2 names to the new names used in Python 3.  The
*encoding* and *errors* tell pickle how to decode 8-bit string
instances pickled by Python 2; these default to 'ASCII' and 'strict',
respectively.  The *encoding* can be 'bytes' to read these 8-bit
string instances as bytes objects.
@_queue.Empty
Exception raised by Queue.get(block=0)/get_nowait().
@_queue.Empty.
getset: __weakref__
@_queue.SimpleQueue ()
Simple, unbounded, reentrant FIFO queue.
@_queue.SimpleQueue.
class method: __class_getitem__
static method: __new__
method: empty get get_nowait put put_nowait qsize
@_queue.SimpleQueue.empty (self, /)
Return True if the queue is empty, False otherwise (not reliable!).
@_queue.SimpleQueue.get (self, /, block=True, timeout=None)
Remove and return an item from the queue.

If optional args 'block' is true and 'timeout' is None (the default),
block if necessary until an item is available. If 'timeout' is
a non-negative number, it blocks at most 'timeout' seconds and raises
the Empty exception if no item was available within that time.
Otherwise ('block' is false), return an item if one is immediately
available, else raise the Empty exception ('timeout' is ignored
in that case).
@_queue.SimpleQueue.get_nowait (self, /)
Remove and return an item from the queue without blocking.

Only get an item if one is immediately available. Otherwise
raise the Empty exception.
@_queue.SimpleQueue.put (self, /, item, block=True, timeout=None)
Put the item on the queue.

The optional 'block' and 'timeout' arguments are ignored, as this method
never blocks.  They are provided for compatibility with the Queue class.
@_queue.SimpleQueue.put_nowait (self, /, item)
Put an item into the queue without blocking.

This is exactly equivalent to `put(item)` and is only provided
for compatibility with the Queue class.
@_queue.SimpleQueue.qsize (self, /)
Return the approximate size of the queue (not reliable!).
@_random.Random
Random() -> create a random number generator with its own internal state.
@_random.Random.
method: __init__ getrandbits getstate random seed setstate
static method: __new__
@_random.Random.getrandbits (self, k, /)
getrandbits(k) -> x.  Generates an int with k random bits.
@_random.Random.getstate (self, /)
getstate() -> tuple containing the current state.
@_random.Random.random (self, /)
random() -> x in the interval [0, 1).
@_random.Random.seed (self, n=None, /)
seed([n]) -> None.

Defaults to use urandom and falls back to a combination
of the current time and the process identifier.
@_random.Random.setstate (self, state, /)
setstate(state) -> None.  Restores generator state.
@_sha1.sha1 (data=b'', *, usedforsecurity=True, string=None)
Return a new SHA1 hash object; optionally initialized with a string.
@_sha2.sha224 (data=b'', *, usedforsecurity=True, string=None)
Return a new SHA-224 hash object; optionally initialized with a string.
@_sha2.sha256 (data=b'', *, usedforsecurity=True, string=None)
Return a new SHA-256 hash object; optionally initialized with a string.
@_sha2.sha384 (data=b'', *, usedforsecurity=True, string=None)
Return a new SHA-384 hash object; optionally initialized with a string.
@_sha2.sha512 (data=b'', *, usedforsecurity=True, string=None)
Return a new SHA-512 hash object; optionally initialized with a string.
@_sha3.sha3_224
sha3_224([data], *, usedforsecurity=True) -> SHA3 object

Return a new SHA3 hash object with a hashbit length of 28 bytes.
@_sha3.sha3_224.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.sha3_224.block_size
@_sha3.sha3_224.copy (self, /)
Return a copy of the hash object.
@_sha3.sha3_224.digest (self, /)
Return the digest value as a bytes object.
@_sha3.sha3_224.digest_size
@_sha3.sha3_224.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_sha3.sha3_224.name
@_sha3.sha3_224.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_sha3.sha3_256
sha3_256([data], *, usedforsecurity=True) -> SHA3 object

Return a new SHA3 hash object with a hashbit length of 32 bytes.
@_sha3.sha3_256.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.sha3_256.block_size
@_sha3.sha3_256.copy (self, /)
Return a copy of the hash object.
@_sha3.sha3_256.digest (self, /)
Return the digest value as a bytes object.
@_sha3.sha3_256.digest_size
@_sha3.sha3_256.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_sha3.sha3_256.name
@_sha3.sha3_256.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_sha3.sha3_384
sha3_384([data], *, usedforsecurity=True) -> SHA3 object

Return a new SHA3 hash object with a hashbit length of 48 bytes.
@_sha3.sha3_384.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.sha3_384.block_size
@_sha3.sha3_384.copy (self, /)
Return a copy of the hash object.
@_sha3.sha3_384.digest (self, /)
Return the digest value as a bytes object.
@_sha3.sha3_384.digest_size
@_sha3.sha3_384.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_sha3.sha3_384.name
@_sha3.sha3_384.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_sha3.sha3_512
sha3_512([data], *, usedforsecurity=True) -> SHA3 object

Return a new SHA3 hash object with a hashbit length of 64 bytes.
@_sha3.sha3_512.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.sha3_512.block_size
@_sha3.sha3_512.copy (self, /)
Return a copy of the hash object.
@_sha3.sha3_512.digest (self, /)
Return the digest value as a bytes object.
@_sha3.sha3_512.digest_size
@_sha3.sha3_512.hexdigest (self, /)
Return the digest value as a string of hexadecimal digits.
@_sha3.sha3_512.name
@_sha3.sha3_512.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_sha3.shake_128
shake_128([data], *, usedforsecurity=True) -> SHAKE object

Return a new SHAKE hash object.
@_sha3.shake_128.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.shake_128.block_size
@_sha3.shake_128.copy (self, /)
Return a copy of the hash object.
@_sha3.shake_128.digest (self, /, length)
Return the digest value as a bytes object.
@_sha3.shake_128.digest_size
@_sha3.shake_128.hexdigest (self, /, length)
Return the digest value as a string of hexadecimal digits.
@_sha3.shake_128.name
@_sha3.shake_128.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_sha3.shake_256
shake_256([data], *, usedforsecurity=True) -> SHAKE object

Return a new SHAKE hash object.
@_sha3.shake_256.
static method: __new__
getset: block_size digest_size name
method: copy digest hexdigest update
@_sha3.shake_256.block_size
@_sha3.shake_256.copy (self, /)
Return a copy of the hash object.
@_sha3.shake_256.digest (self, /, length)
Return the digest value as a bytes object.
@_sha3.shake_256.digest_size
@_sha3.shake_256.hexdigest (self, /, length)
Return the digest value as a string of hexadecimal digits.
@_sha3.shake_256.name
@_sha3.shake_256.update (self, data, /)
Update this hash object's state with the provided bytes-like object.
@_signal.default_int_handler (signalnum, frame, /)
The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt.
@_signal.getitimer (which, /)
Returns current value of given itimer.
@_signal.pause ()
Wait until a signal arrives.
@_signal.raise_signal (signalnum, /)
Send a signal to the executing process.
@_signal.set_wakeup_fd (fd, /, *, warn_on_full_buffer=True)
Sets the fd to be written to (with the signal number) when a signal comes in.

A library can use this to wakeup select or poll.
The previous fd or -1 is returned.

The fd must be non-blocking.
@_signal.siginterrupt (signalnum, flag, /)
Change system call restart behaviour.

If flag is False, system calls will be restarted when interrupted by
signal sig, else system calls will be interrupted.
@_signal.sigtimedwait (sigset, timeout, /)
Like sigwaitinfo(), but with a timeout.

The timeout is specified in seconds, with floating-point numbers allowed.
@_signal.sigwaitinfo (sigset, /)
Wait synchronously until one of the signals in *sigset* is delivered.

Returns a struct_siginfo containing information about the signal.
@_signal.strsignal (signalnum, /)
Return the system description of the given signal.

Returns the description of signal *signalnum*, such as "Interrupt"
for :const:`SIGINT`. Returns :const:`None` if *signalnum* has no
description. Raises :exc:`ValueError` if *signalnum* is invalid.
@_socket.CMSG_LEN
CMSG_LEN(length) -> control message length

Return the total length, without trailing padding, of an ancillary
data item with associated data of the given length.  This value can
often be used as the buffer size for recvmsg() to receive a single
item of ancillary data, but RFC 3542 requires portable applications to
use CMSG_SPACE() and thus include space for padding, even when the
item will be the last in the buffer.  Raises OverflowError if length
is outside the permissible range of values.
@_socket.CMSG_SPACE
CMSG_SPACE(length) -> buffer size

Return the buffer size needed for recvmsg() to receive an ancillary
data item with associated data of the given length, along with any
trailing padding.  The buffer space needed to receive multiple items
is the sum of the CMSG_SPACE() values for their associated data
lengths.  Raises OverflowError if length is outside the permissible
range of values.
@_socket.close (object, /)
close(integer) -> None

Close an integer socket file descriptor.  This is like os.close(), but for
sockets; on some platforms os.close() won't work for socket file descriptors.
@_socket.dup (object, /)
dup(integer) -> integer

Duplicate an integer socket file descriptor.  This is like os.dup(), but for
sockets; on some platforms os.dup() won't work for socket file descriptors.
@_socket.getdefaulttimeout ()
getdefaulttimeout() -> timeout

Returns the default timeout in seconds (float) for new socket objects.
A value of None indicates that new socket objects have no timeout.
When the socket module is first imported, the default is None.
@_socket.gethostbyaddr
gethostbyaddr(host) -> (name, aliaslist, addresslist)

Return the true host name, a list of aliases, and a list of IP addresses,
for a host.  The host argument is a string giving a host name or IP number.
@_socket.gethostbyname
gethostbyname(host) -> address

Return the IP address (a string of the form '255.255.255.255') for a host.
@_socket.gethostbyname_ex
gethostbyname_ex(host) -> (name, aliaslist, addresslist)

Return the true host name, a list of aliases, and a list of IP addresses,
for a host.  The host argument is a string giving a host name or IP number.
@_socket.gethostname ()
gethostname() -> string

Return the current host name.
@_socket.getnameinfo
getnameinfo(sockaddr, flags) --> (host, port)

Get host and port for a sockaddr.
@_socket.getprotobyname
getprotobyname(name) -> integer

Return the protocol number for the named protocol.  (Rarely used.)
@_socket.getservbyname
getservbyname(servicename[, protocolname]) -> integer

Return a port number from a service name and protocol name.
The optional protocol name, if given, should be 'tcp' or 'udp',
otherwise any protocol will match.
@_socket.getservbyport
getservbyport(port[, protocolname]) -> string

Return the service name from a port number and protocol name.
The optional protocol name, if given, should be 'tcp' or 'udp',
otherwise any protocol will match.
@_socket.htonl (integer, /)
Convert a 32-bit unsigned integer from host to network byte order.
@_socket.htons (integer, /)
Convert a 16-bit unsigned integer from host to network byte order.
@_socket.if_indextoname (if_index, /)
Returns the interface name corresponding to the interface index if_index.
@_socket.if_nameindex ()
if_nameindex()

Returns a list of network interface information (index, name) tuples.
@_socket.if_nametoindex (oname, /)
Returns the interface index corresponding to the interface name if_name.
@_socket.inet_aton (ip_addr, /)
Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions.
@_socket.inet_ntoa (packed_ip, /)
Convert an IP address from 32-bit packed binary format to string format.
@_socket.inet_ntop
inet_ntop(af, packed_ip) -> string formatted IP address

Convert a packed IP address of the given family to string format.
@_socket.inet_pton
inet_pton(af, ip) -> packed IP address string

Convert an IP address from string format to a packed string suitable
for use with low-level network functions.
@_socket.ntohl (integer, /)
Convert a 32-bit unsigned integer from network to host byte order.
@_socket.ntohs (integer, /)
Convert a 16-bit unsigned integer from network to host byte order.
@_socket.setdefaulttimeout (object, /)
setdefaulttimeout(timeout)

Set the default timeout in seconds (float) for new socket objects.
A value of None indicates that new socket objects have no timeout.
When the socket module is first imported, the default is None.
@_socket.socket
socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object
socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object

Open a socket of the given type.  The family argument specifies the
address family; it defaults to AF_INET.  The type argument specifies
whether this is a stream (SOCK_STREAM, this is the default)
or datagram (SOCK_DGRAM) socket.  The protocol argument defaults to 0,
specifying the default protocol.  Keyword arguments are accepted.
The socket is created as non-inheritable.

When a fileno is passed in, family, type and proto are auto-detected,
unless they are explicitly set.

A socket object represents one endpoint of a network connection.

Methods of socket objects (keyword arguments not allowed):

_accept() -- accept connection, returning new socket fd and client address
bind(addr) -- bind the socket to a local address
close() -- close the socket
connect(addr) -- connect the socket to a remote address
connect_ex(addr) -- connect, return an error code instead of an exception
dup() -- return a new socket fd duplicated from fileno()
fileno() -- return underlying file descriptor
getpeername() -- return remote address [*]
getsockname() -- return local address
getsockopt(level, optname[, buflen]) -- get socket options
gettimeout() -- return timeout or None
listen([n]) -- start listening for incoming connections
recv(buflen[, flags]) -- receive data
recv_into(buffer[, nbytes[, flags]]) -- receive data (into a buffer)
recvfrom(buflen[, flags]) -- receive data and sender's address
recvfrom_into(buffer[, nbytes, [, flags])
  -- receive data and sender's address (into a buffer)
sendall(data[, flags]) -- send all data
send(data[, flags]) -- send data, may not send all of it
sendto(data[, flags], addr) -- send data to a given address
setblocking(bool) -- set or clear the blocking I/O flag
getblocking() -- return True if socket is blocking, False if non-blocking
setsockopt(level, optname, value[, optlen]) -- set socket options
settimeout(None | float) -- set or clear the timeout
shutdown(how) -- shut down traffic in one or both directions

 [*] not available on all platforms!
@_socket.socket.
method: __del__ __init__ __repr__ bind close connect connect_ex detach fileno getblocking getpeername getsockname getsockopt gettimeout listen recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into send sendall sendmsg sendto setblocking setsockopt settimeout shutdown
static method: __new__
member: family proto type
getset: timeout
@_socket.socket.bind (self, object, /)
bind(address)

Bind the socket to a local address.  For IP sockets, the address is a
pair (host, port); the host must refer to the local host. For raw packet
sockets the address is a tuple (ifname, proto [,pkttype [,hatype [,addr]]])
@_socket.socket.close (self, /)
close()

Close the socket.  It cannot be used after this call.
@_socket.socket.connect (self, object, /)
connect(address)

Connect the socket to a remote address.  For IP sockets, the address
is a pair (host, port).
@_socket.socket.connect_ex (self, object, /)
connect_ex(address) -> errno

This is like connect(address), but returns an error code (the errno value)
instead of raising an exception when an error occurs.
@_socket.socket.detach (self, /)
detach()

Close the socket object without closing the underlying file descriptor.
The object cannot be used after this call, but the file descriptor
can be reused for other purposes.  The file descriptor is returned.
@_socket.socket.family
the socket family
@_socket.socket.fileno (self, /)
fileno() -> integer

Return the integer file descriptor of the socket.
@_socket.socket.getblocking (self, /)
getblocking()

Returns True if socket is in blocking mode, or False if it
is in non-blocking mode.
@_socket.socket.getpeername (self, /)
getpeername() -> address info

Return the address of the remote endpoint.  For IP sockets, the address
info is a pair (hostaddr, port).
@_socket.socket.getsockname (self, /)
getsockname() -> address info

Return the address of the local endpoint. The format depends on the
address family. For IPv4 sockets, the address info is a pair
(hostaddr, port). For IPv6 sockets, the address info is a 4-tuple
(hostaddr, port, flowinfo, scope_id).
@_socket.socket.getsockopt
getsockopt(level, option[, buffersize]) -> value

Get a socket option.  See the Unix manual for level and option.
If a nonzero buffersize argument is given, the return value is a
string of that length; otherwise it is an integer.
@_socket.socket.gettimeout (self, /)
gettimeout() -> timeout

Returns the timeout in seconds (float) associated with socket
operations. A timeout of None indicates that timeouts on socket
operations are disabled.
@_socket.socket.listen
listen([backlog])

Enable a server to accept connections.  If backlog is specified, it must be
at least 0 (if it is lower, it is set to 0); it specifies the number of
unaccepted connections that the system will allow before refusing new
connections. If not specified, a default reasonable value is chosen.
@_socket.socket.proto
the socket protocol
@_socket.socket.recv
recv(buffersize[, flags]) -> data

Receive up to buffersize bytes from the socket.  For the optional flags
argument, see the Unix manual.  When no data is available, block until
at least one byte is available or until the remote end is closed.  When
the remote end is closed and all data is read, return the empty string.
@_socket.socket.recv_into
recv_into(buffer, [nbytes[, flags]]) -> nbytes_read

A version of recv() that stores its data into a buffer rather than creating
a new string.  Receive up to buffersize bytes from the socket.  If buffersize
is not specified (or 0), receive up to the size available in the given buffer.

See recv() for documentation about the flags.
@_socket.socket.recvfrom
recvfrom(buffersize[, flags]) -> (data, address info)

Like recv(buffersize, flags) but also return the sender's address info.
@_socket.socket.recvfrom_into
recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)

Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info.
@_socket.socket.recvmsg
recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)

Receive normal data (up to bufsize bytes) and ancillary data from the
socket.  The ancbufsize argument sets the size in bytes of the
internal buffer used to receive the ancillary data; it defaults to 0,
meaning that no ancillary data will be received.  Appropriate buffer
sizes for ancillary data can be calculated using CMSG_SPACE() or
CMSG_LEN(), and items which do not fit into the buffer might be
truncated or discarded.  The flags argument defaults to 0 and has the
same meaning as for recv().

The return value is a 4-tuple: (data, ancdata, msg_flags, address).
The data item is a bytes object holding the non-ancillary data
received.  The ancdata item is a list of zero or more tuples
(cmsg_level, cmsg_type, cmsg_data) representing the ancillary data
(control messages) received: cmsg_level and cmsg_type are integers
specifying the protocol level and protocol-specific type respectively,
and cmsg_data is a bytes object holding the associated data.  The
msg_flags item is the bitwise OR of various flags indicating
conditions on the received message; see your system documentation for
details.  If the receiving socket is unconnected, address is the
address of the sending socket, if available; otherwise, its value is
unspecified.

If recvmsg() raises an exception after the system call returns, it
will first attempt to close any file descriptors received via the
SCM_RIGHTS mechanism.
@_socket.socket.recvmsg_into
recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)

Receive normal data and ancillary data from the socket, scattering the
non-ancillary data into a series of buffers.  The buffers argument
must be an iterable of objects that export writable buffers
(e.g. bytearray objects); these will be filled with successive chunks
of the non-ancillary data until it has all been written or there are
no more buffers.  The ancbufsize argument sets the size in bytes of
the internal buffer used to receive the ancillary data; it defaults to
0, meaning that no ancillary data will be received.  Appropriate
buffer sizes for ancillary data can be calculated using CMSG_SPACE()
or CMSG_LEN(), and items which do not fit into the buffer might be
truncated or discarded.  The flags argument defaults to 0 and has the
same meaning as for recv().

The return value is a 4-tuple: (nbytes, ancdata, msg_flags, address).
The nbytes item is the total number of bytes of non-ancillary data
written into the buffers.  The ancdata item is a list of zero or more
tuples (cmsg_level, cmsg_type, cmsg_data) representing the ancillary
data (control messages) received: cmsg_level and cmsg_type are
integers specifying the protocol level and protocol-specific type
respectively, and cmsg_data is a bytes object holding the associated
data.  The msg_flags item is the bitwise OR of various flags
indicating conditions on the received message; see your system
documentation for details.  If the receiving socket is unconnected,
address is the address of the sending socket, if available; otherwise,
its value is unspecified.

If recvmsg_into() raises an exception after the system call returns,
it will first attempt to close any file descriptors received via the
SCM_RIGHTS mechanism.
@_socket.socket.send
send(data[, flags]) -> count

Send a data string to the socket.  For the optional flags
argument, see the Unix manual.  Return the number of bytes
sent; this may be less than len(data) if the network is busy.
@_socket.socket.sendall
sendall(data[, flags])

Send a data string to the socket.  For the optional flags
argument, see the Unix manual.  This calls send() repeatedly
until all data is sent.  If an error occurs, it's impossible
to tell how much data has been sent.
@_socket.socket.sendmsg
sendmsg(buffers[, ancdata[, flags[, address]]]) -> count

Send normal and ancillary data to the socket, gathering the
non-ancillary data from a series of buffers and concatenating it into
a single message.  The buffers argument specifies the non-ancillary
data as an iterable of bytes-like objects (e.g. bytes objects).
The ancdata argument specifies the ancillary data (control messages)
as an iterable of zero or more tuples (cmsg_level, cmsg_type,
cmsg_data), where cmsg_level and cmsg_type are integers specifying the
protocol level and protocol-specific type respectively, and cmsg_data
is a bytes-like object holding the associated data.  The flags
argument defaults to 0 and has the same meaning as for send().  If
address is supplied and not None, it sets a destination address for
the message.  The return value is the number of bytes of non-ancillary
data sent.
@_socket.socket.sendto
sendto(data[, flags], address) -> count

Like send(data, flags) but allows specifying the destination address.
For IP sockets, the address is a pair (hostaddr, port).
@_socket.socket.setblocking (self, object, /)
setblocking(flag)

Set the socket to blocking (flag is true) or non-blocking (false).
setblocking(True) is equivalent to settimeout(None);
setblocking(False) is equivalent to settimeout(0.0).
@_socket.socket.setsockopt
setsockopt(level, option, value: int)
setsockopt(level, option, value: buffer)
setsockopt(level, option, None, optlen: int)

Set a socket option.  See the Unix manual for level and option.
The value argument can either be an integer, a string buffer, or
None, optlen.
@_socket.socket.settimeout (self, object, /)
settimeout(timeout)

Set a timeout on socket operations.  'timeout' can be a float,
giving in seconds, or None.  Setting a timeout of None disables
the timeout feature and is equivalent to setblocking(1).
Setting a timeout of zero is the same as setblocking(0).
@_socket.socket.shutdown (self, object, /)
shutdown(flag)

Shut down the reading side of the socket (flag == SHUT_RD), the writing side
of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR).
@_socket.socket.timeout
the socket timeout
@_socket.socket.type
the socket type
@_sqlite3.adapt (obj, proto=PrepareProtocolType, alt=<unrepresentable>, /)
Adapt given object to given protocol.
@_sqlite3.complete_statement (statement)
Checks if a string contains a complete SQL statement.
@_sqlite3.connect (database, timeout=5.0, detect_types=0,	        isolation_level='', check_same_thread=True,	        factory=ConnectionType, cached_statements=128, uri=False, *,	        autocommit=sqlite3.LEGACY_TRANSACTION_CONTROL)
Open a connection to the SQLite database file 'database'.

You can use ":memory:" to open a database connection to a database that
resides in RAM instead of on disk.

Note: Passing more than 1 positional argument to _sqlite3.connect() is
deprecated. Parameters 'timeout', 'detect_types', 'isolation_level',
'check_same_thread', 'factory', 'cached_statements' and 'uri' will
become keyword-only parameters in Python 3.15.
@_sqlite3.enable_callback_tracebacks (enable, /)
Enable or disable callback functions throwing errors to stderr.
@_sqlite3.register_adapter (type, adapter, /)
Register a function to adapt Python objects to SQLite values.
@_sqlite3.register_converter (typename, converter, /)
Register a function to convert SQLite values to Python objects.
@_stat.S_IFMT (object, /)
Return the portion of the file's mode that describes the file type.
@_stat.S_IMODE (object, /)
Return the portion of the file's mode that can be set by os.chmod().
@_stat.S_ISBLK (object, /)
S_ISBLK(mode) -> bool

Return True if mode is from a block special device file.
@_stat.S_ISCHR (object, /)
S_ISCHR(mode) -> bool

Return True if mode is from a character special device file.
@_stat.S_ISDIR (object, /)
S_ISDIR(mode) -> bool

Return True if mode is from a directory.
@_stat.S_ISDOOR (object, /)
S_ISDOOR(mode) -> bool

Return True if mode is from a door.
@_stat.S_ISFIFO (object, /)
S_ISFIFO(mode) -> bool

Return True if mode is from a FIFO (named pipe).
@_stat.S_ISLNK (object, /)
S_ISLNK(mode) -> bool

Return True if mode is from a symbolic link.
@_stat.S_ISPORT (object, /)
S_ISPORT(mode) -> bool

Return True if mode is from an event port.
@_stat.S_ISREG (object, /)
S_ISREG(mode) -> bool

Return True if mode is from a regular file.
@_stat.S_ISSOCK (object, /)
S_ISSOCK(mode) -> bool

Return True if mode is from a socket.
@_stat.S_ISWHT (object, /)
S_ISWHT(mode) -> bool

Return True if mode is from a whiteout.
@_stat.filemode (object, /)
Convert a file's mode to a string of the form '-rwxrwxrwx'
@_statistics._normal_dist_inv_cdf (p, mu, sigma, /)
@_struct.Struct
Struct(fmt) --> compiled struct object
@_struct.Struct.
method: __delattr__ __getattribute__ __init__ __repr__ __setattr__ __sizeof__ iter_unpack pack pack_into unpack unpack_from
static method: __new__
getset: format size
@_struct.Struct.__sizeof__ (self, /)
S.__sizeof__() -> size of S in memory, in bytes
@_struct.Struct.format
struct format string
@_struct.Struct.iter_unpack (self, buffer, /)
Return an iterator yielding tuples.

Tuples are unpacked from the given bytes source, like a repeated
invocation of unpack_from().

Requires that the bytes length be a multiple of the struct size.
@_struct.Struct.pack
S.pack(v1, v2, ...) -> bytes

Return a bytes object containing values v1, v2, ... packed according
to the format string S.format.  See help(struct) for more on format
strings.
@_struct.Struct.pack_into
S.pack_into(buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string S.format
and write the packed bytes into the writable buffer buf starting at
offset.  Note that the offset is a required argument.  See
help(struct) for more on format strings.
@_struct.Struct.size
struct size in bytes
@_struct.Struct.unpack (self, buffer, /)
Return a tuple containing unpacked values.

Unpack according to the format string Struct.format. The buffer's size
in bytes must be Struct.size.

See help(struct) for more on format strings.
@_struct.Struct.unpack_from (self, /, buffer, offset=0)
Return a tuple containing unpacked values.

Values are unpacked according to the format string Struct.format.

The buffer's size in bytes, starting at position offset, must be
at least Struct.size.

See help(struct) for more on format strings.
@_struct._clearcache ()
Clear the internal cache.
@_struct.calcsize (format, /)
Return size in bytes of the struct described by the format string.
@_struct.iter_unpack (format, buffer, /)
Return an iterator yielding tuples unpacked from the given bytes.

The bytes are unpacked according to the format string, like
a repeated invocation of unpack_from().

Requires that the bytes length be a multiple of the format struct size.
@_struct.pack
pack(format, v1, v2, ...) -> bytes

Return a bytes object containing the values v1, v2, ... packed according
to the format string.  See help(struct) for more on format strings.
@_struct.pack_into
pack_into(format, buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string and write
the packed bytes into the writable buffer buf starting at offset.  Note
that the offset is a required argument.  See help(struct) for more
on format strings.
@_struct.unpack (format, buffer, /)
Return a tuple containing values unpacked according to the format string.

The buffer's size in bytes must be calcsize(format).

See help(struct) for more on format strings.
@_struct.unpack_from (format, /, buffer, offset=0)
Return a tuple containing values unpacked according to the format string.

The buffer's size, minus offset, must be at least calcsize(format).

See help(struct) for more on format strings.
@_thread.RLock
@_thread.RLock.
method: __enter__ __exit__ __repr__ acquire locked release
static method: __new__
@_thread.RLock.__enter__ (self, /)
Lock the lock.
@_thread.RLock.acquire (self, /, blocking=True, timeout=-1)
Lock the lock.  `blocking` indicates whether we should wait
for the lock to be available or not.  If `blocking` is False
and another thread holds the lock, the method will return False
immediately.  If `blocking` is True and another thread holds
the lock, the method will wait for the lock to be released,
take it and then return True.
(note: the blocking operation is interruptible.)

In all other cases, the method will return True immediately.
Precisely, if the current thread already holds the lock, its
internal counter is simply incremented. If nobody holds the lock,
the lock is taken and its internal counter initialized to 1.
@_thread.RLock.locked (self, /)
locked()

Return a boolean indicating whether this object is locked right now.
@_thread.RLock.release (self, /)
Release the lock, allowing another thread that is blocked waiting for
the lock to acquire the lock.  The lock must be in the locked state,
and must be locked by the same thread that unlocks it; otherwise a
`RuntimeError` is raised.

Do note that if the lock was acquire()d several times in a row by the
current thread, release() needs to be called as many times for the lock
to be available for other threads.
@_thread._ExceptHookArgs (iterable=(), /)
ExceptHookArgs

Type used to pass arguments to threading.excepthook.
@_thread._ExceptHookArgs.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: exc_traceback exc_type exc_value thread
@_thread._ExceptHookArgs.exc_traceback
Exception traceback
@_thread._ExceptHookArgs.exc_type
Exception type
@_thread._ExceptHookArgs.exc_value
Exception value
@_thread._ExceptHookArgs.thread
Thread
@_thread._ThreadHandle
@_thread._ThreadHandle.
static method: __new__
method: __repr__ is_done join
getset: ident
@_thread._ThreadHandle.ident
@_thread._ThreadHandle.is_done (self, /)
@_thread._ThreadHandle.join
@_thread._excepthook (args, /)
Handle uncaught Thread.run() exception.
@_thread._get_main_thread_ident ()
Internal only. Return a non-zero integer that uniquely identifies the main thread
of the main interpreter.
@_thread._is_main_interpreter ()
Return True if the current interpreter is the main Python interpreter.
@_thread._local ()
Thread-local data
@_thread._local.
method: __delattr__ __getattribute__ __setattr__
static method: __new__
@_thread._make_thread_handle (ident, /)
Internal only. Make a thread handle for threads not spawned
by the _thread or threading module.
@_thread._shutdown ()
Wait for all non-daemon threads (other than the calling thread) to stop.
@_thread.allocate_lock ()
Create a new lock object. See help(type(threading.Lock())) for
information about locks.
@_thread.daemon_threads_allowed ()
Return True if daemon threads are allowed in the current interpreter,
and False otherwise.
@_thread.get_ident ()
Return a non-zero integer that uniquely identifies the current thread
amongst other threads that exist simultaneously.
This may be used to identify per-thread resources.
Even though on some platforms threads identities may appear to be
allocated consecutive numbers starting at 1, this behavior should not
be relied upon, and the number should be seen purely as a magic cookie.
A thread's identity may be reused for another thread after it exits.
@_thread.lock ()
A lock object is a synchronization primitive.  To create a lock,
call threading.Lock().  Methods are:

acquire() -- lock the lock, possibly blocking until it can be obtained
release() -- unlock of the lock
locked() -- test whether the lock is currently locked

A lock is not owned by the thread that locked it; another thread may
unlock it.  A thread attempting to lock a lock that it has already locked
will block until another thread unlocks it.  Deadlocks may ensue.
@_thread.lock.
method: __enter__ __exit__ __repr__ acquire acquire_lock locked locked_lock release release_lock
static method: __new__
@_thread.lock.__enter__ (self, /)
Lock the lock.
@_thread.lock.acquire (self, /, blocking=True, timeout=-1)
Lock the lock.  Without argument, this blocks if the lock is already
locked (even by the same thread), waiting for another thread to release
the lock, and return True once the lock is acquired.
With an argument, this will only block if the argument is true,
and the return value reflects whether the lock is acquired.
The blocking operation is interruptible.
@_thread.lock.acquire_lock (self, /, blocking=True, timeout=-1)
An obsolete synonym of acquire().
@_thread.lock.locked (self, /)
Return whether the lock is in the locked state.
@_thread.lock.locked_lock (self, /)
An obsolete synonym of locked().
@_thread.lock.release (self, /)
Release the lock, allowing another thread that is blocked waiting for
the lock to acquire the lock.  The lock must be in the locked state,
but it needn't be locked by the same thread that unlocks it.
@_thread.lock.release_lock (self, /)
An obsolete synonym of release().
@_thread.stack_size (size=0, /)
Return the thread stack size used when creating new threads.  The
optional size argument specifies the stack size (in bytes) to be used
for subsequently created threads, and must be 0 (use platform or
configured default) or a positive integer value of at least 32,768 (32k).
If changing the thread stack size is unsupported, a ThreadError
exception is raised.  If the specified size is invalid, a ValueError
exception is raised, and the stack size is unmodified.  32k bytes
 currently the minimum supported stack size value to guarantee
sufficient stack space for the interpreter itself.

Note that some platforms may have particular restrictions on values for
the stack size, such as requiring a minimum stack size larger than 32 KiB or
requiring allocation in multiples of the system memory page size
- platform documentation should be referred to for more information
(4 KiB pages are common; using multiples of 4096 for the stack size is
the suggested approach in the absence of more specific information).
@_thread.start_joinable_thread (function, handle=None, daemon=True)
*For internal use only*: start a new thread.

Like start_new_thread(), this starts a new thread calling the given function.
Unlike start_new_thread(), this returns a handle object with methods to join
or detach the given thread.
This function is not for third-party code, please use the
`threading` module instead. During finalization the runtime will not wait for
the thread to exit if daemon is True. If handle is provided it must be a
newly created thread._ThreadHandle instance.
@_tracemalloc._get_object_traceback (obj, /)
Get the traceback where the Python object obj was allocated.

Return a tuple of (filename: str, lineno: int) tuples.
Return None if the tracemalloc module is disabled or did not
trace the allocation of the object.
@_tracemalloc._get_traces ()
Get traces of all memory blocks allocated by Python.

Return a list of (size: int, traceback: tuple) tuples.
traceback is a tuple of (filename: str, lineno: int) tuples.

Return an empty list if the tracemalloc module is disabled.
@_tracemalloc.clear_traces ()
Clear traces of memory blocks allocated by Python.
@_tracemalloc.get_traceback_limit ()
Get the maximum number of frames stored in the traceback of a trace.

By default, a trace of an allocated memory block only stores
the most recent frame: the limit is 1.
@_tracemalloc.get_traced_memory ()
Get the current size and peak size of memory blocks traced by tracemalloc.

Returns a tuple: (current: int, peak: int).
@_tracemalloc.get_tracemalloc_memory ()
Get the memory usage in bytes of the tracemalloc module.

This memory is used internally to trace memory allocations.
@_tracemalloc.is_tracing ()
Return True if the tracemalloc module is tracing Python memory allocations.
@_tracemalloc.reset_peak ()
Set the peak size of memory blocks traced by tracemalloc to the current size.

Do nothing if the tracemalloc module is not tracing memory allocations.
@_tracemalloc.start (nframe=1, /)
Start tracing Python memory allocations.

Also set the maximum number of frames stored in the traceback of a
trace to nframe.
@_tracemalloc.stop ()
Stop tracing Python memory allocations.

Also clear traces of memory blocks allocated by Python.
@_typing._idfunc (x, /)
@_warnings._acquire_lock ()
@_warnings._filters_mutated_lock_held ()
@_warnings._release_lock ()
@_warnings.warn (message, category=None, stacklevel=1, source=None, *,	     skip_file_prefixes=<unrepresentable>)
Issue a warning, or maybe ignore it or raise an exception.

message
  Text of the warning message.
category
  The Warning category subclass. Defaults to UserWarning.
stacklevel
  How far up the call stack to make this warning appear. A value of 2 for
  example attributes the warning to the caller of the code calling warn().
source
  If supplied, the destroyed object which emitted a ResourceWarning
skip_file_prefixes
  An optional tuple of module filename prefixes indicating frames to skip
  during stacklevel computations for stack frame attribution.
@_warnings.warn_explicit (message, category, filename, lineno,	              module=<unrepresentable>, registry=None,	              module_globals=None, source=None)
Issue a warning, or maybe ignore it or raise an exception.
@_weakref._remove_dead_weakref (dct, key, /)
Atomically remove key from dict if it points to a dead weakref.
@_weakref.getweakrefcount (object, /)
Return the number of weak references to 'object'.
@_weakref.getweakrefs (object, /)
Return a list of all weak reference objects pointing to 'object'.
@_weakref.proxy (object, callback=None, /)
Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized.
@abc.
from _abc: _abc_init=_abc_init _abc_instancecheck=_abc_instancecheck _abc_register=_abc_register _abc_subclasscheck=_abc_subclasscheck _get_dump=_get_dump _reset_caches=_reset_caches _reset_registry=_reset_registry get_cache_token=get_cache_token
@annotationlib.
from string.templatelib: _Template=Template
@array.
from array: ArrayType=array
shown: ArrayType array typecodes
@array._array_reconstructor (arraytype, typecode, mformat_code, items, /)
Internal. Used for pickling support.
@array.array
array(typecode [, initializer]) -> array

Return a new array whose items are restricted by typecode, and
initialized from the optional initializer value, which must be a list,
string or iterable over elements of the appropriate type.

Arrays represent basic values and behave very much like lists, except
the type of objects stored in them is constrained. The type is specified
at object creation time by using a type code, which is a single character.
The following type codes are defined:

    Type code   C Type             Minimum size in bytes
    'b'         signed integer     1
    'B'         unsigned integer   1
    'u'         Unicode character  2 (see note)
    'h'         signed integer     2
    'H'         unsigned integer   2
    'i'         signed integer     2
    'I'         unsigned integer   2
    'l'         signed integer     4
    'L'         unsigned integer   4
    'q'         signed integer     8 (see note)
    'Q'         unsigned integer   8 (see note)
    'f'         floating-point     4
    'd'         floating-point     8

NOTE: The 'u' typecode corresponds to Python's unicode character. On
narrow builds this is 2-bytes on wide builds this is 4-bytes.

NOTE: The 'q' and 'Q' type codes are only available if the platform
C compiler used to build Python supports 'long long', or, on Windows,
'__int64'.

Methods:

append() -- append a new item to the end of the array
buffer_info() -- return information giving the current memory info
byteswap() -- byteswap all the items of the array
count() -- return number of occurrences of an object
extend() -- extend array by appending multiple elements from an iterable
fromfile() -- read items from a file object
fromlist() -- append items from the list
frombytes() -- append items from the string
index() -- return index of first occurrence of an object
insert() -- insert a new item into the array at a provided position
pop() -- remove and return item (default last)
remove() -- remove first occurrence of an object
reverse() -- reverse the order of the items in the array
tofile() -- write all items to a file object
tolist() -- return the array converted to an ordinary list
tobytes() -- return the array converted to a string

Attributes:

typecode -- the typecode character used to create the array
itemsize -- the length in bytes of one array item
@array.array.
method: __add__ __buffer__ __contains__ __copy__ __deepcopy__ __delitem__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ __iadd__ __imul__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __reduce_ex__ __release_buffer__ __repr__ __rmul__ __setitem__ __sizeof__ append buffer_info byteswap clear count extend frombytes fromfile fromlist fromunicode index insert pop remove reverse tobytes tofile tolist tounicode
class method: __class_getitem__
data: __hash__
static method: __new__
getset: itemsize typecode
@array.array.__copy__ (self, /)
Return a copy of the array.
@array.array.__deepcopy__ (self, unused, /)
Return a copy of the array.
@array.array.__reduce_ex__ (self, value, /)
Return state information for pickling.
@array.array.__sizeof__ (self, /)
Size of the array in memory, in bytes.
@array.array.append (self, v, /)
Append new value v to the end of the array.
@array.array.buffer_info (self, /)
Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.

The length should be multiplied by the itemsize attribute to calculate
the buffer length in bytes.
@array.array.byteswap (self, /)
Byteswap all items of the array.

If the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is
raised.
@array.array.clear (self, /)
Remove all items from the array.
@array.array.count (self, v, /)
Return number of occurrences of v in the array.
@array.array.extend (self, bb, /)
Append items to the end of the array.
@array.array.frombytes (self, buffer, /)
Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.
@array.array.fromfile (self, f, n, /)
Read n objects from the file object f and append them to the end of the array.
@array.array.fromlist (self, list, /)
Append items to array from list.
@array.array.fromunicode (self, ustr, /)
Extends this array with data from the unicode string ustr.

The array must be a unicode type array; otherwise a ValueError is raised.
Use array.frombytes(ustr.encode(...)) to append Unicode data to an array of
some other type.
@array.array.index (self, v, start=0, stop=2147483647, /)
Return index of first occurrence of v in the array.

Raise ValueError if the value is not present.
@array.array.insert (self, i, v, /)
Insert a new item v into the array before position i.
@array.array.itemsize
the size, in bytes, of one array item
@array.array.pop (self, i=-1, /)
Return the i-th element and delete it from the array.

i defaults to -1.
@array.array.remove (self, v, /)
Remove the first occurrence of v in the array.
@array.array.reverse (self, /)
Reverse the order of the items in the array.
@array.array.tobytes (self, /)
Convert the array to an array of machine values and return the bytes representation.
@array.array.tofile (self, f, /)
Write all items (as machine values) to the file object f.
@array.array.tolist (self, /)
Convert array to an ordinary list with the same items.
@array.array.tounicode (self, /)
Extends this array with data from the unicode string ustr.

Convert the array to a unicode string.  The array must be a unicode type array;
otherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a
unicode string from an array of some other type.
@array.array.typecode
the typecode character used to create the array
@asyncio.
from _asyncio: Future=Future Task=Task _enter_task=_enter_task _get_running_loop=_get_running_loop _leave_task=_leave_task _register_task=_register_task _set_running_loop=_set_running_loop _unregister_task=_unregister_task all_tasks=all_tasks current_task=current_task future_add_to_awaited_by=future_add_to_awaited_by future_discard_from_awaited_by=future_discard_from_awaited_by get_event_loop=get_event_loop get_running_loop=get_running_loop
from builtins: TimeoutError=TimeoutError
@asyncio.events.
from _asyncio: _c__get_running_loop=_get_running_loop _c__set_running_loop=_set_running_loop _c_get_event_loop=get_event_loop _c_get_running_loop=get_running_loop _get_running_loop=_get_running_loop _set_running_loop=_set_running_loop get_event_loop=get_event_loop get_running_loop=get_running_loop
@asyncio.exceptions.
from builtins: TimeoutError=TimeoutError
@asyncio.futures.
from _asyncio: Future=Future _CFuture=Future _c_future_add_to_awaited_by=future_add_to_awaited_by _c_future_discard_from_awaited_by=future_discard_from_awaited_by future_add_to_awaited_by=future_add_to_awaited_by future_discard_from_awaited_by=future_discard_from_awaited_by
from types: GenericAlias=GenericAlias
@asyncio.queues.
from types: GenericAlias=GenericAlias
@asyncio.tasks.
from types: GenericAlias=GenericAlias
from _asyncio: Task=Task _CTask=Task _c_all_tasks=all_tasks _c_current_task=current_task _c_enter_task=_enter_task _c_leave_task=_leave_task _c_register_eager_task=_register_eager_task _c_register_task=_register_task _c_swap_current_task=_swap_current_task _c_unregister_eager_task=_unregister_eager_task _c_unregister_task=_unregister_task _enter_task=_enter_task _leave_task=_leave_task _register_eager_task=_register_eager_task _register_task=_register_task _swap_current_task=_swap_current_task _unregister_eager_task=_unregister_eager_task _unregister_task=_unregister_task all_tasks=all_tasks current_task=current_task
@asyncio.timeouts.
from builtins: TracebackType=traceback
@atexit
allow programmer to define multiple exit functions to be executed
upon normal program termination.

Two public functions, register and unregister, are defined.
@atexit.
shown: register unregister
@atexit._clear ()
Clear the list of previously registered exit functions.
@atexit._ncallbacks ()
Return the number of registered exit functions.
@atexit._run_exitfuncs ()
Run all registered exit functions.

If a callback raises an exception, it is logged with sys.unraisablehook.
@atexit.register (func, /, *args, **kwargs)
Register a function to be executed upon normal program termination

func - function to be called at exit
args - optional arguments to pass to func
kwargs - optional keyword arguments to pass to func

func is returned to facilitate usage as a decorator.
@atexit.unregister (func, /)
Unregister an exit function which was previously registered using
atexit.register

    func - function to be unregistered
@binascii
Conversion between binary data and ASCII
@binascii.
shown: Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify unhexlify
@binascii.Error
@binascii.Error.
getset: __weakref__
@binascii.Incomplete
@binascii.Incomplete.
getset: __weakref__
@binascii.a2b_base64 (data, /, *, strict_mode=False)
Decode a line of base64 data.

strict_mode
  When set to True, bytes that are not part of the base64 standard are not allowed.
  The same applies to excess data after padding (= / ==).
@binascii.a2b_hex (hexstr, /)
Binary data of hexadecimal representation.

hexstr must contain an even number of hex digits (upper or lower case).
This function is also available as "unhexlify()".
@binascii.a2b_qp (data, header=False)
Decode a string of qp-encoded data.
@binascii.a2b_uu (data, /)
Decode a line of uuencoded data.
@binascii.b2a_base64 (data, /, *, newline=True)
Base64-code line of data.
@binascii.b2a_hex (data, sep=<unrepresentable>, bytes_per_sep=1)
Hexadecimal representation of binary data.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.

The return value is a bytes object.  This function is also
available as "hexlify()".

Example:
>>> binascii.b2a_hex(b'\\xb9\\x01\\xef')
b'b901ef'
>>> binascii.hexlify(b'\\xb9\\x01\\xef', ':')
b'b9:01:ef'
>>> binascii.b2a_hex(b'\\xb9\\x01\\xef', b'_', 2)
b'b9_01ef'
@binascii.b2a_qp (data, quotetabs=False, istext=True, header=False)
Encode a string using quoted-printable encoding.

On encoding, when istext is set, newlines are not encoded, and white
space at end of lines is.  When istext is not set, \\r and \\n (CR/LF)
are both encoded.  When quotetabs is set, space and tabs are encoded.
@binascii.b2a_uu (data, /, *, backtick=False)
Uuencode line of data.
@binascii.crc32 (data, crc=0, /)
Compute CRC-32 incrementally.
@binascii.crc_hqx (data, crc, /)
Compute CRC-CCITT incrementally.
@binascii.hexlify (data, sep=<unrepresentable>, bytes_per_sep=1)
Hexadecimal representation of binary data.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.

The return value is a bytes object.  This function is also
available as "b2a_hex()".
@binascii.unhexlify (hexstr, /)
Binary data of hexadecimal representation.

hexstr must contain an even number of hex digits (upper or lower case).
@bisect.
from _bisect: bisect=bisect_right bisect_left=bisect_left bisect_right=bisect_right insort=insort_right insort_left=insort_left insort_right=insort_right
@builtins
Built-in functions, types, exceptions, and other objects.

This module provides direct access to all 'built-in'
identifiers of Python; for example, builtins.len is
the full name for the built-in function len().

This module is not normally accessed explicitly by most
applications, but can be useful in modules that provide
objects with the same name as a built-in value, but in
which the built-in of that name is also needed.
@builtins.
from builtins: EnvironmentError=OSError IOError=OSError
from _io: open=open
shown: ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __build_class__ __debug__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
@builtins.ArithmeticError
Base class for arithmetic errors.
@builtins.ArithmeticError.
static method: __new__
@builtins.AssertionError
Assertion failed.
@builtins.AssertionError.
static method: __new__
@builtins.AttributeError
Attribute not found.
@builtins.AttributeError.
method: __getstate__ __init__ __reduce__
member: name obj
@builtins.AttributeError.name
attribute name
@builtins.AttributeError.obj
object
@builtins.BaseException
Common base class for all exceptions
@builtins.BaseException.
getset: __cause__ __context__ __dict__ __traceback__ args
method: __init__ __reduce__ __repr__ __setstate__ __str__ add_note with_traceback
static method: __new__
member: __suppress_context__
@builtins.BaseException.__setstate__ (self, state, /)
@builtins.BaseException.add_note (self, note, /)
Add a note to the exception
@builtins.BaseException.args
@builtins.BaseException.with_traceback (self, tb, /)
Set self.__traceback__ to tb and return self.
@builtins.BaseExceptionGroup
A combination of multiple unrelated exceptions.
@builtins.BaseExceptionGroup.
class method: __class_getitem__
method: __init__ __str__ derive split subgroup
static method: __new__
member: exceptions message
@builtins.BaseExceptionGroup.derive (self, excs, /)
@builtins.BaseExceptionGroup.exceptions
nested exceptions
@builtins.BaseExceptionGroup.message
exception message
@builtins.BaseExceptionGroup.split (self, matcher_value, /)
@builtins.BaseExceptionGroup.subgroup (self, matcher_value, /)
@builtins.BlockingIOError
I/O operation would block.
@builtins.BlockingIOError.
@builtins.BrokenPipeError
Broken pipe.
@builtins.BrokenPipeError.
@builtins.BufferError
Buffer error.
@builtins.BufferError.
static method: __new__
@builtins.BytesWarning
Base class for warnings about bytes and buffer related problems, mostly
related to conversion from str or comparing to str.
@builtins.BytesWarning.
static method: __new__
@builtins.ChildProcessError
Child process error.
@builtins.ChildProcessError.
@builtins.ConnectionAbortedError
Connection aborted.
@builtins.ConnectionAbortedError.
@builtins.ConnectionError
Connection error.
@builtins.ConnectionError.
@builtins.ConnectionRefusedError
Connection refused.
@builtins.ConnectionRefusedError.
@builtins.ConnectionResetError
Connection reset.
@builtins.ConnectionResetError.
@builtins.DeprecationWarning
Base class for warnings about deprecated features.
@builtins.DeprecationWarning.
static method: __new__
@builtins.EOFError
Read beyond end of file.
@builtins.EOFError.
static method: __new__
@builtins.EncodingWarning
Base class for warnings about encodings.
@builtins.EncodingWarning.
static method: __new__
@builtins.Exception
Common base class for all non-exit exceptions.
@builtins.Exception.
static method: __new__
@builtins.ExceptionGroup
@builtins.ExceptionGroup.
getset: __weakref__
@builtins.FileExistsError
File already exists.
@builtins.FileExistsError.
@builtins.FileNotFoundError
File not found.
@builtins.FileNotFoundError.
@builtins.FloatingPointError
Floating-point operation failed.
@builtins.FloatingPointError.
static method: __new__
@builtins.FrameLocalsProxy
@builtins.FrameLocalsProxy.
method: __contains__ __delitem__ __eq__ __ge__ __getitem__ __gt__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __repr__ __reversed__ __ror__ __setitem__ copy get items keys pop setdefault update values
data: __hash__
static method: __new__
@builtins.FrameLocalsProxy.__contains__ (self, object, /)
@builtins.FrameLocalsProxy.__getitem__ (self, object, /)
@builtins.FrameLocalsProxy.__reversed__ (self, /)
@builtins.FrameLocalsProxy.copy (self, /)
@builtins.FrameLocalsProxy.get
@builtins.FrameLocalsProxy.items (self, /)
@builtins.FrameLocalsProxy.keys (self, /)
@builtins.FrameLocalsProxy.pop
@builtins.FrameLocalsProxy.setdefault
@builtins.FrameLocalsProxy.update (self, object, /)
@builtins.FrameLocalsProxy.values (self, /)
@builtins.FutureWarning
Base class for warnings about constructs that will change semantically
in the future.
@builtins.FutureWarning.
static method: __new__
@builtins.GeneratorExit
Request that a generator exit.
@builtins.GeneratorExit.
static method: __new__
@builtins.ImportError
Import can't find module, or can't find name in module.
@builtins.ImportError.
method: __init__ __reduce__ __str__
member: msg name name_from path
@builtins.ImportError.msg
exception message
@builtins.ImportError.name
module name
@builtins.ImportError.name_from
name imported from module
@builtins.ImportError.path
module path
@builtins.ImportWarning
Base class for warnings about probable mistakes in module imports
@builtins.ImportWarning.
static method: __new__
@builtins.IndentationError
Improper indentation.
@builtins.IndentationError.
@builtins.IndexError
Sequence index out of range.
@builtins.IndexError.
static method: __new__
@builtins.InterruptedError
Interrupted by signal.
@builtins.InterruptedError.
@builtins.IsADirectoryError
Operation doesn't work on directories.
@builtins.IsADirectoryError.
@builtins.KeyError
Mapping key not found.
@builtins.KeyError.
method: __str__
@builtins.KeyboardInterrupt
Program interrupted by user.
@builtins.KeyboardInterrupt.
static method: __new__
@builtins.LookupError
Base class for lookup errors.
@builtins.LookupError.
static method: __new__
@builtins.MemoryError
Out of memory.
@builtins.MemoryError.
static method: __new__
@builtins.ModuleNotFoundError
Module not found.
@builtins.ModuleNotFoundError.
@builtins.NameError
Name not found globally.
@builtins.NameError.
method: __init__
member: name
@builtins.NameError.name
name
@builtins.NoneType ()
The type of the None singleton.
@builtins.NoneType.
method: __bool__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__
static method: __new__
@builtins.NotADirectoryError
Operation only works on directories.
@builtins.NotADirectoryError.
@builtins.NotImplementedError
Method or function hasn't been implemented yet.
@builtins.NotImplementedError.
static method: __new__
@builtins.NotImplementedType ()
The type of the NotImplemented singleton.
@builtins.NotImplementedType.
method: __bool__ __reduce__ __repr__
static method: __new__
@builtins.OSError
Base class for I/O related errors.
@builtins.OSError.
method: __init__ __reduce__ __str__
static method: __new__
getset: characters_written
member: errno filename filename2 strerror
@builtins.OSError.characters_written
@builtins.OSError.errno
POSIX exception code
@builtins.OSError.filename
exception filename
@builtins.OSError.filename2
second exception filename
@builtins.OSError.strerror
exception strerror
@builtins.OverflowError
Result too large to be represented.
@builtins.OverflowError.
static method: __new__
@builtins.PendingDeprecationWarning
Base class for warnings about features which will be deprecated
in the future.
@builtins.PendingDeprecationWarning.
static method: __new__
@builtins.PermissionError
Not enough permissions.
@builtins.PermissionError.
@builtins.ProcessLookupError
Process not found.
@builtins.ProcessLookupError.
@builtins.PyCapsule ()
Capsule objects let you wrap a C "void *" pointer in a Python
object.  They're a way of passing data through the Python interpreter
without creating your own custom type.

Capsules are used for communication between extension modules.
They provide a way for an extension module to export a C interface
to other extension modules, so that extension modules can use the
Python import mechanism to link to one another.
@builtins.PyCapsule.
method: __repr__
@builtins.PythonFinalizationError
Operation blocked during Python finalization.
@builtins.PythonFinalizationError.
static method: __new__
@builtins.RecursionError
Recursion limit exceeded.
@builtins.RecursionError.
static method: __new__
@builtins.ReferenceError
Weak ref proxy used after referent went away.
@builtins.ReferenceError.
static method: __new__
@builtins.ResourceWarning
Base class for warnings about resource usage.
@builtins.ResourceWarning.
static method: __new__
@builtins.RuntimeError
Unspecified run-time error.
@builtins.RuntimeError.
static method: __new__
@builtins.RuntimeWarning
Base class for warnings about dubious runtime behavior.
@builtins.RuntimeWarning.
static method: __new__
@builtins.StopAsyncIteration
Signal the end from iterator.__anext__().
@builtins.StopAsyncIteration.
static method: __new__
@builtins.StopIteration
Signal the end from iterator.__next__().
@builtins.StopIteration.
method: __init__
member: value
@builtins.StopIteration.value
generator return value
@builtins.SyntaxError
Invalid syntax.
@builtins.SyntaxError.
method: __init__ __str__
member: end_lineno end_offset filename lineno msg offset print_file_and_line text
@builtins.SyntaxError.end_lineno
exception end lineno
@builtins.SyntaxError.end_offset
exception end offset
@builtins.SyntaxError.filename
exception filename
@builtins.SyntaxError.lineno
exception lineno
@builtins.SyntaxError.msg
exception msg
@builtins.SyntaxError.offset
exception offset
@builtins.SyntaxError.print_file_and_line
exception print_file_and_line
@builtins.SyntaxError.text
exception text
@builtins.SyntaxWarning
Base class for warnings about dubious syntax.
@builtins.SyntaxWarning.
static method: __new__
@builtins.SystemError
Internal error in the Python interpreter.

Please report this to the Python maintainer, along with the traceback,
the Python version, and the hardware/OS platform and version.
@builtins.SystemError.
static method: __new__
@builtins.SystemExit
Request to exit from the interpreter.
@builtins.SystemExit.
method: __init__
member: code
@builtins.SystemExit.code
exception code
@builtins.TabError
Improper mixture of spaces and tabs.
@builtins.TabError.
@builtins.TimeoutError
Timeout expired.
@builtins.TimeoutError.
@builtins.TypeError
Inappropriate argument type.
@builtins.TypeError.
static method: __new__
@builtins.UnboundLocalError
Local name referenced but not bound to a value.
@builtins.UnboundLocalError.
@builtins.UnicodeDecodeError
Unicode decoding error.
@builtins.UnicodeDecodeError.
method: __init__ __str__
static method: __new__
member: encoding end object reason start
@builtins.UnicodeDecodeError.encoding
exception encoding
@builtins.UnicodeDecodeError.end
exception end
@builtins.UnicodeDecodeError.object
exception object
@builtins.UnicodeDecodeError.reason
exception reason
@builtins.UnicodeDecodeError.start
exception start
@builtins.UnicodeEncodeError
Unicode encoding error.
@builtins.UnicodeEncodeError.
method: __init__ __str__
static method: __new__
member: encoding end object reason start
@builtins.UnicodeEncodeError.encoding
exception encoding
@builtins.UnicodeEncodeError.end
exception end
@builtins.UnicodeEncodeError.object
exception object
@builtins.UnicodeEncodeError.reason
exception reason
@builtins.UnicodeEncodeError.start
exception start
@builtins.UnicodeError
Unicode related error.
@builtins.UnicodeError.
static method: __new__
@builtins.UnicodeTranslateError
Unicode translation error.
@builtins.UnicodeTranslateError.
method: __init__ __str__
static method: __new__
member: encoding end object reason start
@builtins.UnicodeTranslateError.encoding
exception encoding
@builtins.UnicodeTranslateError.end
exception end
@builtins.UnicodeTranslateError.object
exception object
@builtins.UnicodeTranslateError.reason
exception reason
@builtins.UnicodeTranslateError.start
exception start
@builtins.UnicodeWarning
Base class for warnings about Unicode related problems, mostly
related to conversion problems.
@builtins.UnicodeWarning.
static method: __new__
@builtins.UserWarning
Base class for warnings generated by user code.
@builtins.UserWarning.
static method: __new__
@builtins.ValueError
Inappropriate argument value (of correct type).
@builtins.ValueError.
static method: __new__
@builtins.Warning
Base class for warning categories.
@builtins.Warning.
static method: __new__
@builtins.ZeroDivisionError
Second argument to a division or modulo operation was zero.
@builtins.ZeroDivisionError.
static method: __new__
@builtins._IncompleteInputError
incomplete input.
@builtins._IncompleteInputError.
@builtins.abs (x, /)
Return the absolute value of the argument.
@builtins.aiter (async_iterable, /)
Return an AsyncIterator for an AsyncIterable object.
@builtins.all (iterable, /)
Return True if bool(x) is True for all values x in the iterable.

If the iterable is empty, return True.
@builtins.anext (aiterator, default=<unrepresentable>, /)
Return the next item from the async iterator.

If default is given and the async iterator is exhausted,
it is returned instead of raising StopAsyncIteration.
@builtins.any (iterable, /)
Return True if bool(x) is True for any x in the iterable.

If the iterable is empty, return False.
@builtins.ascii (obj, /)
Return an ASCII-only representation of an object.

As repr(), return a string containing a printable representation of an
object, but escape the non-ASCII characters in the string returned by
repr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar
to that returned by repr() in Python 2.
@builtins.async_generator ()
@builtins.async_generator.
method: __aiter__ __anext__ __del__ __repr__ __sizeof__ aclose asend athrow
class method: __class_getitem__
getset: ag_await ag_code ag_frame ag_suspended
member: ag_running
@builtins.async_generator.__sizeof__ (self, /)
gen.__sizeof__() -> size of gen in memory, in bytes
@builtins.async_generator.aclose (self, /)
aclose() -> raise GeneratorExit inside generator.
@builtins.async_generator.ag_await
object being awaited on, or None
@builtins.async_generator.ag_code
@builtins.async_generator.ag_frame
@builtins.async_generator.ag_running
@builtins.async_generator.ag_suspended
@builtins.async_generator.asend (self, object, /)
asend(v) -> send 'v' in generator.
@builtins.async_generator.athrow
athrow(value)
athrow(type[,value[,tb]])

raise exception in generator.
the (type, val, tb) signature is deprecated, 
and may be removed in a future version of Python.
@builtins.bin (number, /)
Return the binary representation of an integer.

>>> bin(2796202)
'0b1010101010101010101010'
@builtins.bool (object=False, /)
Returns True when the argument is true, False otherwise.
The builtins True and False are the only two instances of the class bool.
The class bool is a subclass of the class int, and cannot be subclassed.
@builtins.bool.
method: __and__ __invert__ __or__ __rand__ __repr__ __ror__ __rxor__ __xor__
static method: __new__
@builtins.breakpoint (*args, **kws)
Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept
whatever arguments are passed.

By default, this drops you into the pdb debugger.
@builtins.builtin_function_or_method ()
@builtins.builtin_function_or_method.
method: __call__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __repr__
getset: __self__ __text_signature__
@builtins.bytearray
bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer
@builtins.bytearray.
method: __add__ __alloc__ __buffer__ __contains__ __delitem__ __eq__ __ge__ __getitem__ __gt__ __iadd__ __imul__ __init__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __reduce__ __reduce_ex__ __release_buffer__ __repr__ __rmod__ __rmul__ __setitem__ __sizeof__ __str__ append capitalize center clear copy count decode endswith expandtabs extend find hex index insert isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition pop remove removeprefix removesuffix replace resize reverse rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
data: __hash__
static method: __new__ maketrans
class method: fromhex
@builtins.bytearray.__reduce__ (self, /)
Return state information for pickling.
@builtins.bytearray.__reduce_ex__ (self, proto=0, /)
Return state information for pickling.
@builtins.bytearray.__sizeof__ (self, /)
Returns the size of the bytearray object in memory, in bytes.
@builtins.bytearray.append (self, item, /)
Append a single item to the end of the bytearray.

item
  The item to be appended.
@builtins.bytearray.capitalize (self, /)
B.capitalize() -> copy of B

Return a copy of B with only its first character capitalized (ASCII)
and the rest lower-cased.
@builtins.bytearray.center (self, width, fillchar=b' ', /)
Return a centered string of length width.

Padding is done using the specified fill character.
@builtins.bytearray.clear (self, /)
Remove all items from the bytearray.
@builtins.bytearray.copy (self, /)
Return a copy of B.
@builtins.bytearray.count (self, sub[, start[, end]], /)
Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].

start
  Optional start position. Default: start of the bytes.
end
  Optional stop position. Default: end of the bytes.
@builtins.bytearray.decode (self, /, encoding='utf-8', errors='strict')
Decode the bytearray using the codec registered for encoding.

encoding
  The encoding with which to decode the bytearray.
errors
  The error handling scheme to use for the handling of decoding errors.
  The default is 'strict' meaning that decoding errors raise a
  UnicodeDecodeError. Other possible values are 'ignore' and 'replace'
  as well as any other name registered with codecs.register_error that
  can handle UnicodeDecodeErrors.
@builtins.bytearray.endswith (self, suffix[, start[, end]], /)
Return True if the bytearray ends with the specified suffix, False otherwise.

suffix
  A bytes or a tuple of bytes to try.
start
  Optional start position. Default: start of the bytearray.
end
  Optional stop position. Default: end of the bytearray.
@builtins.bytearray.expandtabs (self, /, tabsize=8)
Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed.
@builtins.bytearray.extend (self, iterable_of_ints, /)
Append all the items from the iterator or sequence to the end of the bytearray.

iterable_of_ints
  The iterable of items to append.
@builtins.bytearray.find (self, sub[, start[, end]], /)
Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Return -1 on failure.
@builtins.bytearray.fromhex (string, /)
Create a bytearray object from a string of hexadecimal numbers.

Spaces between two numbers are accepted.
Example: bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')
@builtins.bytearray.hex (self, /, sep=<unrepresentable>, bytes_per_sep=1)
Create a string of hexadecimal numbers from a bytearray object.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.

Example:
>>> value = bytearray([0xb9, 0x01, 0xef])
>>> value.hex()
'b901ef'
>>> value.hex(':')
'b9:01:ef'
>>> value.hex(':', 2)
'b9:01ef'
>>> value.hex(':', -2)
'b901:ef'
@builtins.bytearray.index (self, sub[, start[, end]], /)
Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Raise ValueError if the subsection is not found.
@builtins.bytearray.insert (self, index, item, /)
Insert a single item into the bytearray before the given index.

index
  The index where the value is to be inserted.
item
  The item to be inserted.
@builtins.bytearray.isalnum (self, /)
B.isalnum() -> bool

Return True if all characters in B are alphanumeric
and there is at least one character in B, False otherwise.
@builtins.bytearray.isalpha (self, /)
B.isalpha() -> bool

Return True if all characters in B are alphabetic
and there is at least one character in B, False otherwise.
@builtins.bytearray.isascii (self, /)
B.isascii() -> bool

Return True if B is empty or all characters in B are ASCII,
False otherwise.
@builtins.bytearray.isdigit (self, /)
B.isdigit() -> bool

Return True if all characters in B are digits
and there is at least one character in B, False otherwise.
@builtins.bytearray.islower (self, /)
B.islower() -> bool

Return True if all cased characters in B are lowercase and there is
at least one cased character in B, False otherwise.
@builtins.bytearray.isspace (self, /)
B.isspace() -> bool

Return True if all characters in B are whitespace
and there is at least one character in B, False otherwise.
@builtins.bytearray.istitle (self, /)
B.istitle() -> bool

Return True if B is a titlecased string and there is at least one
character in B, i.e. uppercase characters may only follow uncased
characters and lowercase characters only cased ones. Return False
otherwise.
@builtins.bytearray.isupper (self, /)
B.isupper() -> bool

Return True if all cased characters in B are uppercase and there is
at least one cased character in B, False otherwise.
@builtins.bytearray.join (self, iterable_of_bytes, /)
Concatenate any number of bytes/bytearray objects.

The bytearray whose method is called is inserted in between each pair.

The result is returned as a new bytearray object.
@builtins.bytearray.ljust (self, width, fillchar=b' ', /)
Return a left-justified string of length width.

Padding is done using the specified fill character.
@builtins.bytearray.lower (self, /)
B.lower() -> copy of B

Return a copy of B with all ASCII characters converted to lowercase.
@builtins.bytearray.lstrip (self, bytes=None, /)
Strip leading bytes contained in the argument.

If the argument is omitted or None, strip leading ASCII whitespace.
@builtins.bytearray.maketrans (frm, to, /)
Return a translation table usable for the bytes or bytearray translate method.

The returned table will be one where each byte in frm is mapped to the byte at
the same position in to.

The bytes objects frm and to must be of the same length.
@builtins.bytearray.partition (self, sep, /)
Partition the bytearray into three parts using the given separator.

This will search for the separator sep in the bytearray. If the separator is
found, returns a 3-tuple containing the part before the separator, the
separator itself, and the part after it as new bytearray objects.

If the separator is not found, returns a 3-tuple containing the copy of the
original bytearray object and two empty bytearray objects.
@builtins.bytearray.pop (self, index=-1, /)
Remove and return a single item from B.

  index
    The index from where to remove the item.
    -1 (the default value) means remove the last item.

If no index argument is given, will pop the last item.
@builtins.bytearray.remove (self, value, /)
Remove the first occurrence of a value in the bytearray.

value
  The value to remove.
@builtins.bytearray.removeprefix (self, prefix, /)
Return a bytearray with the given prefix string removed if present.

If the bytearray starts with the prefix string, return
bytearray[len(prefix):].  Otherwise, return a copy of the original
bytearray.
@builtins.bytearray.removesuffix (self, suffix, /)
Return a bytearray with the given suffix string removed if present.

If the bytearray ends with the suffix string and that suffix is not
empty, return bytearray[:-len(suffix)].  Otherwise, return a copy of
the original bytearray.
@builtins.bytearray.replace (self, old, new, count=-1, /)
Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced.
@builtins.bytearray.resize (self, size, /)
Resize the internal buffer of bytearray to len.

size
  New size to resize to.
@builtins.bytearray.reverse (self, /)
Reverse the order of the values in B in place.
@builtins.bytearray.rfind (self, sub[, start[, end]], /)
Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Return -1 on failure.
@builtins.bytearray.rindex (self, sub[, start[, end]], /)
Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Raise ValueError if the subsection is not found.
@builtins.bytearray.rjust (self, width, fillchar=b' ', /)
Return a right-justified string of length width.

Padding is done using the specified fill character.
@builtins.bytearray.rpartition (self, sep, /)
Partition the bytearray into three parts using the given separator.

This will search for the separator sep in the bytearray, starting at the end.
If the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it as new bytearray
objects.

If the separator is not found, returns a 3-tuple containing two empty bytearray
objects and the copy of the original bytearray object.
@builtins.bytearray.rsplit (self, /, sep=None, maxsplit=-1)
Return a list of the sections in the bytearray, using sep as the delimiter.

  sep
    The delimiter according which to split the bytearray.
    None (the default value) means split on ASCII whitespace characters
    (space, tab, return, newline, formfeed, vertical tab).
  maxsplit
    Maximum number of splits to do.
    -1 (the default value) means no limit.

Splitting is done starting at the end of the bytearray and working to the front.
@builtins.bytearray.rstrip (self, bytes=None, /)
Strip trailing bytes contained in the argument.

If the argument is omitted or None, strip trailing ASCII whitespace.
@builtins.bytearray.split (self, /, sep=None, maxsplit=-1)
Return a list of the sections in the bytearray, using sep as the delimiter.

sep
  The delimiter according which to split the bytearray.
  None (the default value) means split on ASCII whitespace characters
  (space, tab, return, newline, formfeed, vertical tab).
maxsplit
  Maximum number of splits to do.
  -1 (the default value) means no limit.
@builtins.bytearray.splitlines (self, /, keepends=False)
Return a list of the lines in the bytearray, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true.
@builtins.bytearray.startswith (self, prefix[, start[, end]], /)
Return True if the bytearray starts with the specified prefix, False otherwise.

prefix
  A bytes or a tuple of bytes to try.
start
  Optional start position. Default: start of the bytearray.
end
  Optional stop position. Default: end of the bytearray.
@builtins.bytearray.strip (self, bytes=None, /)
Strip leading and trailing bytes contained in the argument.

If the argument is omitted or None, strip leading and trailing ASCII whitespace.
@builtins.bytearray.swapcase (self, /)
B.swapcase() -> copy of B

Return a copy of B with uppercase ASCII characters converted
to lowercase ASCII and vice versa.
@builtins.bytearray.title (self, /)
B.title() -> copy of B

Return a titlecased version of B, i.e. ASCII words start with uppercase
characters, all remaining cased characters have lowercase.
@builtins.bytearray.translate (self, table, /, delete=b'')
Return a copy with each character mapped by the given translation table.

  table
    Translation table, which must be a bytes object of length 256.

All characters occurring in the optional argument delete are removed.
The remaining characters are mapped through the given translation table.
@builtins.bytearray.upper (self, /)
B.upper() -> copy of B

Return a copy of B with all ASCII characters converted to uppercase.
@builtins.bytearray.zfill (self, width, /)
Pad a numeric string with zeros on the left, to fill a field of the given width.

The original string is never truncated.
@builtins.bytearray_iterator ()
@builtins.bytearray_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.bytearray_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.bytes
bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer
@builtins.bytes.
method: __add__ __buffer__ __bytes__ __contains__ __eq__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __repr__ __rmod__ __rmul__ __str__ capitalize center count decode endswith expandtabs find hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
static method: __new__ maketrans
class method: fromhex
@builtins.bytes.capitalize (self, /)
B.capitalize() -> copy of B

Return a copy of B with only its first character capitalized (ASCII)
and the rest lower-cased.
@builtins.bytes.center (self, width, fillchar=b' ', /)
Return a centered string of length width.

Padding is done using the specified fill character.
@builtins.bytes.count (self, sub[, start[, end]], /)
Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].

start
  Optional start position. Default: start of the bytes.
end
  Optional stop position. Default: end of the bytes.
@builtins.bytes.decode (self, /, encoding='utf-8', errors='strict')
Decode the bytes using the codec registered for encoding.

encoding
  The encoding with which to decode the bytes.
errors
  The error handling scheme to use for the handling of decoding errors.
  The default is 'strict' meaning that decoding errors raise a
  UnicodeDecodeError. Other possible values are 'ignore' and 'replace'
  as well as any other name registered with codecs.register_error that
  can handle UnicodeDecodeErrors.
@builtins.bytes.endswith (self, suffix[, start[, end]], /)
Return True if the bytes ends with the specified suffix, False otherwise.

suffix
  A bytes or a tuple of bytes to try.
start
  Optional start position. Default: start of the bytes.
end
  Optional stop position. Default: end of the bytes.
@builtins.bytes.expandtabs (self, /, tabsize=8)
Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed.
@builtins.bytes.find (self, sub[, start[, end]], /)
Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Return -1 on failure.
@builtins.bytes.fromhex (string, /)
Create a bytes object from a string of hexadecimal numbers.

Spaces between two numbers are accepted.
Example: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.
@builtins.bytes.hex (self, /, sep=<unrepresentable>, bytes_per_sep=1)
Create a string of hexadecimal numbers from a bytes object.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.

Example:
>>> value = b'\\xb9\\x01\\xef'
>>> value.hex()
'b901ef'
>>> value.hex(':')
'b9:01:ef'
>>> value.hex(':', 2)
'b9:01ef'
>>> value.hex(':', -2)
'b901:ef'
@builtins.bytes.index (self, sub[, start[, end]], /)
Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Raise ValueError if the subsection is not found.
@builtins.bytes.isalnum (self, /)
B.isalnum() -> bool

Return True if all characters in B are alphanumeric
and there is at least one character in B, False otherwise.
@builtins.bytes.isalpha (self, /)
B.isalpha() -> bool

Return True if all characters in B are alphabetic
and there is at least one character in B, False otherwise.
@builtins.bytes.isascii (self, /)
B.isascii() -> bool

Return True if B is empty or all characters in B are ASCII,
False otherwise.
@builtins.bytes.isdigit (self, /)
B.isdigit() -> bool

Return True if all characters in B are digits
and there is at least one character in B, False otherwise.
@builtins.bytes.islower (self, /)
B.islower() -> bool

Return True if all cased characters in B are lowercase and there is
at least one cased character in B, False otherwise.
@builtins.bytes.isspace (self, /)
B.isspace() -> bool

Return True if all characters in B are whitespace
and there is at least one character in B, False otherwise.
@builtins.bytes.istitle (self, /)
B.istitle() -> bool

Return True if B is a titlecased string and there is at least one
character in B, i.e. uppercase characters may only follow uncased
characters and lowercase characters only cased ones. Return False
otherwise.
@builtins.bytes.isupper (self, /)
B.isupper() -> bool

Return True if all cased characters in B are uppercase and there is
at least one cased character in B, False otherwise.
@builtins.bytes.join (self, iterable_of_bytes, /)
Concatenate any number of bytes objects.

The bytes whose method is called is inserted in between each pair.

The result is returned as a new bytes object.

Example: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.
@builtins.bytes.ljust (self, width, fillchar=b' ', /)
Return a left-justified string of length width.

Padding is done using the specified fill character.
@builtins.bytes.lower (self, /)
B.lower() -> copy of B

Return a copy of B with all ASCII characters converted to lowercase.
@builtins.bytes.lstrip (self, bytes=None, /)
Strip leading bytes contained in the argument.

If the argument is omitted or None, strip leading  ASCII whitespace.
@builtins.bytes.maketrans (frm, to, /)
Return a translation table usable for the bytes or bytearray translate method.

The returned table will be one where each byte in frm is mapped to the byte at
the same position in to.

The bytes objects frm and to must be of the same length.
@builtins.bytes.partition (self, sep, /)
Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes. If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original bytes
object and two empty bytes objects.
@builtins.bytes.removeprefix (self, prefix, /)
Return a bytes object with the given prefix string removed if present.

If the bytes starts with the prefix string, return bytes[len(prefix):].
Otherwise, return a copy of the original bytes.
@builtins.bytes.removesuffix (self, suffix, /)
Return a bytes object with the given suffix string removed if present.

If the bytes ends with the suffix string and that suffix is not empty,
return bytes[:-len(prefix)].  Otherwise, return a copy of the original
bytes.
@builtins.bytes.replace (self, old, new, count=-1, /)
Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced.
@builtins.bytes.rfind (self, sub[, start[, end]], /)
Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Return -1 on failure.
@builtins.bytes.rindex (self, sub[, start[, end]], /)
Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].

  start
    Optional start position. Default: start of the bytes.
  end
    Optional stop position. Default: end of the bytes.

Raise ValueError if the subsection is not found.
@builtins.bytes.rjust (self, width, fillchar=b' ', /)
Return a right-justified string of length width.

Padding is done using the specified fill character.
@builtins.bytes.rpartition (self, sep, /)
Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes, starting at the end. If
the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it.

If the separator is not found, returns a 3-tuple containing two empty bytes
objects and the original bytes object.
@builtins.bytes.rsplit (self, /, sep=None, maxsplit=-1)
Return a list of the sections in the bytes, using sep as the delimiter.

  sep
    The delimiter according which to split the bytes.
    None (the default value) means split on ASCII whitespace characters
    (space, tab, return, newline, formfeed, vertical tab).
  maxsplit
    Maximum number of splits to do.
    -1 (the default value) means no limit.

Splitting is done starting at the end of the bytes and working to the front.
@builtins.bytes.rstrip (self, bytes=None, /)
Strip trailing bytes contained in the argument.

If the argument is omitted or None, strip trailing ASCII whitespace.
@builtins.bytes.split (self, /, sep=None, maxsplit=-1)
Return a list of the sections in the bytes, using sep as the delimiter.

sep
  The delimiter according which to split the bytes.
  None (the default value) means split on ASCII whitespace characters
  (space, tab, return, newline, formfeed, vertical tab).
maxsplit
  Maximum number of splits to do.
  -1 (the default value) means no limit.
@builtins.bytes.splitlines (self, /, keepends=False)
Return a list of the lines in the bytes, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true.
@builtins.bytes.startswith (self, prefix[, start[, end]], /)
Return True if the bytes starts with the specified prefix, False otherwise.

prefix
  A bytes or a tuple of bytes to try.
start
  Optional start position. Default: start of the bytes.
end
  Optional stop position. Default: end of the bytes.
@builtins.bytes.strip (self, bytes=None, /)
Strip leading and trailing bytes contained in the argument.

If the argument is omitted or None, strip leading and trailing ASCII whitespace.
@builtins.bytes.swapcase (self, /)
B.swapcase() -> copy of B

Return a copy of B with uppercase ASCII characters converted
to lowercase ASCII and vice versa.
@builtins.bytes.title (self, /)
B.title() -> copy of B

Return a titlecased version of B, i.e. ASCII words start with uppercase
characters, all remaining cased characters have lowercase.
@builtins.bytes.translate (self, table, /, delete=b'')
Return a copy with each character mapped by the given translation table.

  table
    Translation table, which must be a bytes object of length 256.

All characters occurring in the optional argument delete are removed.
The remaining characters are mapped through the given translation table.
@builtins.bytes.upper (self, /)
B.upper() -> copy of B

Return a copy of B with all ASCII characters converted to uppercase.
@builtins.bytes.zfill (self, width, /)
Pad a numeric string with zeros on the left, to fill a field of the given width.

The original string is never truncated.
@builtins.bytes_iterator ()
@builtins.bytes_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.bytes_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.callable (obj, /)
Return whether the object is callable (i.e., some kind of function).

Note that classes are callable, as are instances of classes with a
__call__() method.
@builtins.cell ([contents])
Create a new cell object.

 contents
   the contents of the cell. If not specified, the cell will be empty,
   and 
further attempts to access its cell_contents attribute will
   raise a ValueError.
@builtins.cell.
method: __eq__ __ge__ __gt__ __le__ __lt__ __ne__ __repr__
data: __hash__
static method: __new__
getset: cell_contents
@builtins.cell.cell_contents
@builtins.chr (i, /)
Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.
@builtins.classmethod (function, /)
Convert a function to be a class method.

A class method receives the class as implicit first argument,
just like an instance method receives the instance.
To declare a class method, use this idiom:

  class C:
      @classmethod
      def f(cls, arg1, arg2, argN):
          ...

It can be called either on the class (e.g. C.f()) or on an instance
(e.g. C().f()).  The instance is ignored except for its class.
If a class method is called for a derived class, the derived class
object is passed as the implied first argument.

Class methods are different than C++ or Java static methods.
If you want those, see the staticmethod builtin.
@builtins.classmethod.
getset: __annotate__ __annotations__ __dict__ __isabstractmethod__
class method: __class_getitem__
member: __func__ __wrapped__
method: __get__ __init__ __repr__
static method: __new__
@builtins.classmethod.__class_getitem__ (object, /)
@builtins.classmethod_descriptor ()
@builtins.classmethod_descriptor.
method: __call__ __get__ __repr__
member: __objclass__
getset: __text_signature__
@builtins.code (	    argcount,	    posonlyargcount,	    kwonlyargcount,	    nlocals,	    stacksize,	    flags,	    codestring,	    constants,	    names,	    varnames,	    filename,	    name,	    qualname,	    firstlineno,	    linetable,	    exceptiontable,	    freevars=(),	    cellvars=(),	    /	)
Create a code object.  Not for the faint of heart.
@builtins.code.
method: __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __replace__ __repr__ __sizeof__ co_branches co_lines co_positions replace
static method: __new__
member: co_argcount co_consts co_exceptiontable co_filename co_firstlineno co_flags co_kwonlyargcount co_linetable co_name co_names co_nlocals co_posonlyargcount co_qualname co_stacksize
getset: co_cellvars co_code co_freevars co_lnotab co_varnames
@builtins.code.__replace__ (self, /, **changes)
The same as replace().
@builtins.code.co_argcount
@builtins.code.co_branches (self, /)
@builtins.code.co_cellvars
@builtins.code.co_code
@builtins.code.co_consts
@builtins.code.co_exceptiontable
@builtins.code.co_filename
@builtins.code.co_firstlineno
@builtins.code.co_flags
@builtins.code.co_freevars
@builtins.code.co_kwonlyargcount
@builtins.code.co_lines (self, /)
@builtins.code.co_linetable
@builtins.code.co_lnotab
@builtins.code.co_name
@builtins.code.co_names
@builtins.code.co_nlocals
@builtins.code.co_positions (self, /)
@builtins.code.co_posonlyargcount
@builtins.code.co_qualname
@builtins.code.co_stacksize
@builtins.code.co_varnames
@builtins.code.replace (self, /, **changes)
Return a copy of the code object with new values for the specified fields.
@builtins.compile (	    source,	    filename,	    mode,	    flags=0,	    dont_inherit=False,	    optimize=-1,	    *,	    _feature_version=-1	)
Compile source into a code object that can be executed by exec() or eval().

The source code may represent a Python module, statement or expression.
The filename will be used for run-time error messages.
The mode must be 'exec' to compile a module, 'single' to compile a
single (interactive) statement, or 'eval' to compile an expression.
The flags argument, if present, controls which future statements influence
the compilation of the code.
The dont_inherit argument, if true, stops the compilation inheriting
the effects of any future statements in effect in the code calling
compile; if absent or false these statements do influence the compilation,
in addition to any features explicitly specified.
@builtins.complex (real=0, imag=0)
Create a complex number from a string or numbers.

If a string is given, parse it as a complex number.
If a single number is given, convert it to a complex number.
If the 'real' or 'imag' arguments are given, create a complex number
with the specified real and imaginary components.
@builtins.complex.
method: __abs__ __add__ __bool__ __complex__ __eq__ __format__ __ge__ __getnewargs__ __gt__ __hash__ __le__ __lt__ __mul__ __ne__ __neg__ __pos__ __pow__ __radd__ __repr__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate
static method: __new__
class method: from_number
member: imag real
@builtins.complex.conjugate (self, /)
Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.
@builtins.complex.from_number (number, /)
Convert number to a complex floating-point number.
@builtins.complex.imag
the imaginary part of a complex number
@builtins.complex.real
the real part of a complex number
@builtins.coroutine ()
@builtins.coroutine.
method: __await__ __del__ __repr__ __sizeof__ close send throw
class method: __class_getitem__
getset: cr_await cr_code cr_frame cr_running cr_suspended
member: cr_origin
@builtins.coroutine.__sizeof__ (self, /)
gen.__sizeof__() -> size of gen in memory, in bytes
@builtins.coroutine.close (self, /)
close() -> raise GeneratorExit inside coroutine.
@builtins.coroutine.cr_await
object being awaited on, or None
@builtins.coroutine.cr_code
@builtins.coroutine.cr_frame
@builtins.coroutine.cr_origin
@builtins.coroutine.cr_running
@builtins.coroutine.cr_suspended
@builtins.coroutine.send (self, object, /)
send(arg) -> send 'arg' into coroutine,
return next iterated value or raise StopIteration.
@builtins.coroutine.throw
throw(value)
throw(type[,value[,traceback]])

Raise exception in coroutine, return next iterated value or raise
StopIteration.
the (type, val, tb) signature is deprecated, 
and may be removed in a future version of Python.
@builtins.delattr (obj, name, /)
Deletes the named attribute from the given object.

delattr(x, 'y') is equivalent to ``del x.y``
@builtins.dict
dict() -> new empty dictionary
dict(mapping) -> new dictionary initialized from a mapping object's
    (key, value) pairs
dict(iterable) -> new dictionary initialized as if via:
    d = {}
    for k, v in iterable:
        d[k] = v
dict(**kwargs) -> new dictionary initialized with the name=value pairs
    in the keyword argument list.  For example:  dict(one=1, two=2)
@builtins.dict.
class method: __class_getitem__ fromkeys
method: __contains__ __delitem__ __eq__ __ge__ __getitem__ __gt__ __init__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __repr__ __reversed__ __ror__ __setitem__ __sizeof__ clear copy get items keys pop popitem setdefault update values
data: __hash__
static method: __new__
@builtins.dict.__contains__ (self, key, /)
True if the dictionary has the specified key, else False.
@builtins.dict.__sizeof__ (self, /)
Return the size of the dict in memory, in bytes.
@builtins.dict.clear (self, /)
Remove all items from the dict.
@builtins.dict.copy (self, /)
Return a shallow copy of the dict.
@builtins.dict.fromkeys (iterable, value=None, /)
Create a new dictionary with keys from iterable and values set to value.
@builtins.dict.get (self, key, default=None, /)
Return the value for key if key is in the dictionary, else default.
@builtins.dict.items (self, /)
Return a set-like object providing a view on the dict's items.
@builtins.dict.keys (self, /)
Return a set-like object providing a view on the dict's keys.
@builtins.dict.pop (self, key, default=<unrepresentable>, /)
D.pop(k[,d]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError.
@builtins.dict.popitem (self, /)
Remove and return a (key, value) pair as a 2-tuple.

Pairs are returned in LIFO (last-in, first-out) order.
Raises KeyError if the dict is empty.
@builtins.dict.setdefault (self, key, default=None, /)
Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default.
@builtins.dict.update
D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.
If E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]
If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v
In either case, this is followed by: for k in F:  D[k] = F[k]
@builtins.dict.values (self, /)
Return an object providing a view on the dict's values.
@builtins.dict_itemiterator ()
@builtins.dict_itemiterator.
method: __iter__ __length_hint__ __next__ __reduce__
@builtins.dict_itemiterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.dict_items ()
@builtins.dict_items.
method: __and__ __contains__ __eq__ __ge__ __gt__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint
data: __hash__
getset: mapping
@builtins.dict_items.__reversed__ (self, /)
Return a reverse iterator over the dict items.
@builtins.dict_items.isdisjoint (self, object, /)
Return True if the view and the given iterable have a null intersection.
@builtins.dict_items.mapping
dictionary that this view refers to
@builtins.dict_keyiterator ()
@builtins.dict_keyiterator.
method: __iter__ __length_hint__ __next__ __reduce__
@builtins.dict_keyiterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.dict_keys ()
@builtins.dict_keys.
method: __and__ __contains__ __eq__ __ge__ __gt__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __rand__ __repr__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint
data: __hash__
getset: mapping
@builtins.dict_keys.isdisjoint (self, object, /)
Return True if the view and the given iterable have a null intersection.
@builtins.dict_keys.mapping
dictionary that this view refers to
@builtins.dict_valueiterator ()
@builtins.dict_valueiterator.
method: __iter__ __length_hint__ __next__ __reduce__
@builtins.dict_valueiterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.dict_values ()
@builtins.dict_values.
method: __iter__ __len__ __repr__ __reversed__
getset: mapping
@builtins.dict_values.__reversed__ (self, /)
Return a reverse iterator over the dict values.
@builtins.dict_values.mapping
dictionary that this view refers to
@builtins.dir
dir([object]) -> list of strings

If called without an argument, return the names in the current scope.
Else, return an alphabetized list of names comprising (some of) the attributes
of the given object, and of attributes reachable from it.
If the object supplies a method named __dir__, it will be used; otherwise
the default dir() logic is used and returns:
  for a module object: the module's attributes.
  for a class object:  its attributes, and recursively the attributes
    of its bases.
  for any other object: its attributes, its class's attributes, and
    recursively the attributes of its class's base classes.
@builtins.divmod (x, y, /)
Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.
@builtins.ellipsis ()
The type of the Ellipsis singleton.
@builtins.ellipsis.
static method: __new__
method: __reduce__ __repr__
@builtins.enumerate (iterable, start=0)
Return an enumerate object.

  iterable
    an object supporting iteration

The enumerate object yields pairs containing a count (from start, which
defaults to zero) and a value yielded by the iterable argument.

enumerate is useful for obtaining an indexed list:
    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...
@builtins.enumerate.
class method: __class_getitem__
method: __iter__ __next__ __reduce__
static method: __new__
@builtins.enumerate.__reduce__ (self, /)
Return state information for pickling.
@builtins.eval (source, /, globals=None, locals=None)
Evaluate the given source in the context of globals and locals.

The source may be a string representing a Python expression
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it.
@builtins.exec (source, /, globals=None, locals=None, *, closure=None)
Execute the given source in the context of globals and locals.

The source may be a string representing one or more Python statements
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it.
The closure must be a tuple of cellvars, and can only be used
when source is a code object requiring exactly that many cellvars.
@builtins.filter (function, iterable, /)
Return an iterator yielding those items of iterable for which function(item)
is true. If function is None, return the items that are true.
@builtins.filter.
method: __iter__ __next__ __reduce__
static method: __new__
@builtins.filter.__reduce__ (self, /)
Return state information for pickling.
@builtins.float (x=0, /)
Convert a string or number to a floating-point number, if possible.
@builtins.float.
method: __abs__ __add__ __bool__ __ceil__ __divmod__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __getnewargs__ __gt__ __hash__ __int__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio conjugate hex is_integer
class method: __getformat__ from_number fromhex
static method: __new__
getset: imag real
@builtins.float.__ceil__ (self, /)
Return the ceiling as an Integral.
@builtins.float.__floor__ (self, /)
Return the floor as an Integral.
@builtins.float.__format__ (self, format_spec, /)
Formats the float according to format_spec.
@builtins.float.__round__ (self, ndigits=None, /)
Return the Integral closest to x, rounding half toward even.

When an argument is passed, work like built-in round(x, ndigits).
@builtins.float.__trunc__ (self, /)
Return the Integral closest to x between 0 and x.
@builtins.float.as_integer_ratio (self, /)
Return a pair of integers, whose ratio is exactly equal to the original float.

The ratio is in lowest terms and has a positive denominator.  Raise
OverflowError on infinities and a ValueError on NaNs.

>>> (10.0).as_integer_ratio()
(10, 1)
>>> (0.0).as_integer_ratio()
(0, 1)
>>> (-.25).as_integer_ratio()
(-1, 4)
@builtins.float.conjugate (self, /)
Return self, the complex conjugate of any float.
@builtins.float.from_number (number, /)
Convert real number to a floating-point number.
@builtins.float.fromhex (string, /)
Create a floating-point number from a hexadecimal string.

>>> float.fromhex('0x1.ffffp10')
2047.984375
>>> float.fromhex('-0x1p-1074')
-5e-324
@builtins.float.hex (self, /)
Return a hexadecimal representation of a floating-point number.

>>> (-0.1).hex()
'-0x1.999999999999ap-4'
>>> 3.14159.hex()
'0x1.921f9f01b866ep+1'
@builtins.float.imag
the imaginary part of a complex number
@builtins.float.is_integer (self, /)
Return True if the float is an integer.
@builtins.float.real
the real part of a complex number
@builtins.format (value, format_spec='', /)
Return type(value).__format__(value, format_spec)

Many built-in types implement format_spec according to the
Format Specification Mini-language. See help('FORMATTING').

If type(value) does not supply a method named __format__
and format_spec is empty, then str(value) is returned.
See also help('SPECIALMETHODS').
@builtins.frame ()
@builtins.frame.
method: __repr__ __sizeof__ clear
getset: f_back f_builtins f_code f_generator f_globals f_lasti f_lineno f_locals f_trace f_trace_opcodes
member: f_trace_lines
@builtins.frame.__sizeof__ (self, /)
Return the size of the frame in memory, in bytes.
@builtins.frame.clear (self, /)
Clear all references held by the frame.
@builtins.frame.f_back
@builtins.frame.f_builtins
Return the built-in variables in the frame.
@builtins.frame.f_code
Return the code object being executed in this frame.
@builtins.frame.f_generator
Return the generator or coroutine associated with this frame, or None.
@builtins.frame.f_globals
Return the global variables in the frame.
@builtins.frame.f_lasti
Return the index of the last attempted instruction in the frame.
@builtins.frame.f_lineno
Return the current line number in the frame.
@builtins.frame.f_locals
Return the mapping used by the frame to look up local variables.
@builtins.frame.f_trace
Return the trace function for this frame, or None if no trace function is set.
@builtins.frame.f_trace_lines
@builtins.frame.f_trace_opcodes
Return True if opcode tracing is enabled, False otherwise.
@builtins.frozenset (iterable=(), /)
Build an immutable unordered collection of unique elements.
@builtins.frozenset.
method: __and__ __contains__ __eq__ __ge__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset symmetric_difference union
class method: __class_getitem__
static method: __new__
@builtins.frozenset.__contains__ (self, object, /)
x.__contains__(y) <==> y in x.
@builtins.frozenset.__reduce__ (self, /)
Return state information for pickling.
@builtins.frozenset.__sizeof__ (self, /)
S.__sizeof__() -> size of S in memory, in bytes.
@builtins.frozenset.copy (self, /)
Return a shallow copy of a set.
@builtins.frozenset.difference (self, /, *others)
Return a new set with elements in the set that are not in the others.
@builtins.frozenset.intersection (self, /, *others)
Return a new set with elements common to the set and all others.
@builtins.frozenset.isdisjoint (self, other, /)
Return True if two sets have a null intersection.
@builtins.frozenset.issubset (self, other, /)
Report whether another set contains this set.
@builtins.frozenset.issuperset (self, other, /)
Report whether this set contains another set.
@builtins.frozenset.symmetric_difference (self, other, /)
Return a new set with elements in either the set or other but not both.
@builtins.frozenset.union (self, /, *others)
Return a new set with elements from the set and all others.
@builtins.function (code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)
Create a function object.

code
  a code object
globals
  the globals dictionary
name
  a string that overrides the name from the code object
argdefs
  a tuple that specifies the default argument values
closure
  a tuple that supplies the bindings for free variables
kwdefaults
  a dictionary that specifies the default keyword argument values
@builtins.function.
getset: __annotate__ __annotations__ __code__ __defaults__ __dict__ __kwdefaults__ __type_params__
method: __call__ __get__ __repr__
member: __closure__ __globals__
static method: __new__
@builtins.function.__annotate__
Get the code object for a function.
@builtins.function.__annotations__
Dict of annotations in a function object.
@builtins.generator ()
@builtins.generator.
class method: __class_getitem__
method: __del__ __iter__ __next__ __repr__ __sizeof__ close send throw
getset: gi_code gi_frame gi_running gi_suspended gi_yieldfrom
@builtins.generator.__sizeof__ (self, /)
gen.__sizeof__() -> size of gen in memory, in bytes
@builtins.generator.close (self, /)
close() -> raise GeneratorExit inside generator.
@builtins.generator.gi_code
@builtins.generator.gi_frame
@builtins.generator.gi_running
@builtins.generator.gi_suspended
@builtins.generator.gi_yieldfrom
object being iterated by yield from, or None
@builtins.generator.send (self, object, /)
send(value) -> send 'value' into generator,
return next yielded value or raise StopIteration.
@builtins.generator.throw
throw(value)
throw(type[,value[,tb]])

Raise exception in generator, return next yielded value or raise
StopIteration.
the (type, val, tb) signature is deprecated, 
and may be removed in a future version of Python.
@builtins.getattr
getattr(object, name[, default]) -> value

Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.
When a default argument is given, it is returned when the attribute doesn't
exist; without it, an exception is raised in that case.
@builtins.getset_descriptor ()
@builtins.getset_descriptor.
method: __delete__ __get__ __repr__ __set__
member: __objclass__
@builtins.globals ()
Return the dictionary containing the current scope's global variables.

NOTE: Updates to this dictionary *will* affect name lookups in the current
global scope and vice-versa.
@builtins.hasattr (obj, name, /)
Return whether the object has an attribute with the given name.

This is done by calling getattr(obj, name) and catching AttributeError.
@builtins.hash (obj, /)
Return the hash value for the given object.

Two objects that compare equal must also have the same hash value, but the
reverse is not necessarily true.
@builtins.hex (number, /)
Return the hexadecimal representation of an integer.

>>> hex(12648430)
'0xc0ffee'
@builtins.id (obj, /)
Return the identity of an object.

This is guaranteed to be unique among simultaneously existing objects.
(CPython uses the object's memory address.)
@builtins.input (prompt='', /)
Read a string from standard input.  The trailing newline is stripped.

The prompt string, if given, is printed to standard output without a
trailing newline before reading input.

If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.
On *nix systems, readline is used if available.
@builtins.int
int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating-point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer literal.
>>> int('0b100', base=0)
4
@builtins.int.
method: __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __getnewargs__ __gt__ __hash__ __index__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__ __mul__ __ne__ __neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sizeof__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length conjugate is_integer to_bytes
static method: __new__
getset: denominator imag numerator real
class method: from_bytes
@builtins.int.__sizeof__ (self, /)
Returns size in memory, in bytes.
@builtins.int.as_integer_ratio (self, /)
Return a pair of integers, whose ratio is equal to the original int.

The ratio is in lowest terms and has a positive denominator.

>>> (10).as_integer_ratio()
(10, 1)
>>> (-10).as_integer_ratio()
(-10, 1)
>>> (0).as_integer_ratio()
(0, 1)
@builtins.int.bit_count (self, /)
Number of ones in the binary representation of the absolute value of self.

Also known as the population count.

>>> bin(13)
'0b1101'
>>> (13).bit_count()
3
@builtins.int.bit_length (self, /)
Number of bits necessary to represent self in binary.

>>> bin(37)
'0b100101'
>>> (37).bit_length()
6
@builtins.int.conjugate (self, /)
Returns self, the complex conjugate of any int.
@builtins.int.denominator
the denominator of a rational number in lowest terms
@builtins.int.from_bytes (bytes, byteorder='big', *, signed=False)
Return the integer represented by the given array of bytes.

bytes
  Holds the array of bytes to convert.  The argument must either
  support the buffer protocol or be an iterable object producing bytes.
  Bytes and bytearray are examples of built-in objects that support the
  buffer protocol.
byteorder
  The byte order used to represent the integer.  If byteorder is 'big',
  the most significant byte is at the beginning of the byte array.  If
  byteorder is 'little', the most significant byte is at the end of the
  byte array.  To request the native byte order of the host system, use
  sys.byteorder as the byte order value.  Default is to use 'big'.
signed
  Indicates whether two's complement is used to represent the integer.
@builtins.int.imag
the imaginary part of a complex number
@builtins.int.is_integer (self, /)
Returns True. Exists for duck type compatibility with float.is_integer.
@builtins.int.numerator
the numerator of a rational number in lowest terms
@builtins.int.real
the real part of a complex number
@builtins.int.to_bytes (self, /, length=1, byteorder='big', *, signed=False)
Return an array of bytes representing an integer.

length
  Length of bytes object to use.  An OverflowError is raised if the
  integer is not representable with the given number of bytes.  Default
  is length 1.
byteorder
  The byte order used to represent the integer.  If byteorder is 'big',
  the most significant byte is at the beginning of the byte array.  If
  byteorder is 'little', the most significant byte is at the end of the
  byte array.  To request the native byte order of the host system, use
  sys.byteorder as the byte order value.  Default is to use 'big'.
signed
  Determines whether two's complement is used to represent the integer.
  If signed is False and a negative integer is given, an OverflowError
  is raised.
@builtins.isinstance (obj, class_or_tuple, /)
Return whether an object is an instance of a class or of a subclass thereof.

A tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to
check against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)
or ...`` etc.
@builtins.issubclass (cls, class_or_tuple, /)
Return whether 'cls' is derived from another class or is the same class.

A tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to
check against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)
or ...``.
@builtins.iter
iter(iterable) -> iterator
iter(callable, sentinel) -> iterator

Get an iterator from an object.  In the first form, the argument must
supply its own iterator, or be a sequence.
In the second form, the callable is called until it returns the sentinel.
@builtins.len (obj, /)
Return the number of items in a container.
@builtins.list (iterable=(), /)
Built-in mutable sequence.

If no argument is given, the constructor creates a new empty list.
The argument must be an iterable if specified.
@builtins.list.
method: __add__ __contains__ __delitem__ __eq__ __ge__ __getitem__ __gt__ __iadd__ __imul__ __init__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __repr__ __reversed__ __rmul__ __setitem__ __sizeof__ append clear copy count extend index insert pop remove reverse sort
class method: __class_getitem__
data: __hash__
static method: __new__
@builtins.list.__getitem__ (self, index, /)
Return self[index].
@builtins.list.__reversed__ (self, /)
Return a reverse iterator over the list.
@builtins.list.__sizeof__ (self, /)
Return the size of the list in memory, in bytes.
@builtins.list.append (self, object, /)
Append object to the end of the list.
@builtins.list.clear (self, /)
Remove all items from list.
@builtins.list.copy (self, /)
Return a shallow copy of the list.
@builtins.list.count (self, value, /)
Return number of occurrences of value.
@builtins.list.extend (self, iterable, /)
Extend list by appending elements from the iterable.
@builtins.list.index (self, value, start=0, stop=2147483647, /)
Return first index of value.

Raises ValueError if the value is not present.
@builtins.list.insert (self, index, object, /)
Insert object before index.
@builtins.list.pop (self, index=-1, /)
Remove and return item at index (default last).

Raises IndexError if list is empty or index is out of range.
@builtins.list.remove (self, value, /)
Remove first occurrence of value.

Raises ValueError if the value is not present.
@builtins.list.reverse (self, /)
Reverse *IN PLACE*.
@builtins.list.sort (self, /, *, key=None, reverse=False)
Sort the list in ascending order and return None.

The sort is in-place (i.e. the list itself is modified) and stable (i.e. the
order of two equal elements is maintained).

If a key function is given, apply it once to each list item and sort them,
ascending or descending, according to their function values.

The reverse flag can be set to sort in descending order.
@builtins.list_iterator ()
@builtins.list_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.list_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.list_reverseiterator ()
@builtins.list_reverseiterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.list_reverseiterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.locals ()
Return a dictionary containing the current scope's local variables.

NOTE: Whether or not updates to this dictionary will affect name lookups in
the local scope and vice-versa is *implementation dependent* and not
covered by any backwards compatibility guarantees.
@builtins.longrange_iterator ()
@builtins.longrange_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.longrange_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.map (function, iterable, /, *iterables, strict=False)
Make an iterator that computes the function using arguments from
each of the iterables.  Stops when the shortest iterable is exhausted.

If strict is true and one of the arguments is exhausted before the others,
raise a ValueError.
@builtins.map.
method: __iter__ __next__ __reduce__ __setstate__
static method: __new__
@builtins.map.__reduce__ (self, /)
Return state information for pickling.
@builtins.mappingproxy (mapping)
Read-only proxy of a mapping.
@builtins.mappingproxy.
class method: __class_getitem__
method: __contains__ __eq__ __ge__ __getitem__ __gt__ __hash__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __repr__ __reversed__ __ror__ __str__ copy get items keys values
static method: __new__
@builtins.mappingproxy.__reversed__ (self, /)
D.__reversed__() -> reverse iterator
@builtins.mappingproxy.copy (self, /)
D.copy() -> a shallow copy of D
@builtins.mappingproxy.get (self, key, default=None, /)
Return the value for key if key is in the mapping, else default.
@builtins.mappingproxy.items (self, /)
D.items() -> a set-like object providing a view on D's items
@builtins.mappingproxy.keys (self, /)
D.keys() -> a set-like object providing a view on D's keys
@builtins.mappingproxy.values (self, /)
D.values() -> an object providing a view on D's values
@builtins.max
max(iterable, *[, default=obj, key=func]) -> value
max(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its biggest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more positional arguments, return the largest argument.
@builtins.member_descriptor ()
@builtins.member_descriptor.
method: __delete__ __get__ __reduce__ __repr__ __set__
member: __objclass__
@builtins.memoryview (object)
Create a new memoryview object which references the given object.
@builtins.memoryview.
method: __buffer__ __delitem__ __enter__ __eq__ __exit__ __ge__ __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __release_buffer__ __repr__ __setitem__ cast count hex index release tobytes tolist toreadonly
class method: __class_getitem__
static method: __new__
getset: c_contiguous contiguous f_contiguous format itemsize nbytes ndim obj readonly shape strides suboffsets
@builtins.memoryview.__exit__ (self, /, *exc_info)
Release the underlying buffer exposed by the memoryview object.
@builtins.memoryview.c_contiguous
A bool indicating whether the memory is C contiguous.
@builtins.memoryview.cast (self, /, format, shape=<unrepresentable>)
Cast a memoryview to a new format or shape.
@builtins.memoryview.contiguous
A bool indicating whether the memory is contiguous.
@builtins.memoryview.count (self, value, /)
Count the number of occurrences of a value.
@builtins.memoryview.f_contiguous
A bool indicating whether the memory is Fortran contiguous.
@builtins.memoryview.format
A string containing the format (in struct module style)
for each element in the view.
@builtins.memoryview.hex (self, /, sep=<unrepresentable>, bytes_per_sep=1)
Return the data in the buffer as a str of hexadecimal numbers.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.

Example:
>>> value = memoryview(b'\\xb9\\x01\\xef')
>>> value.hex()
'b901ef'
>>> value.hex(':')
'b9:01:ef'
>>> value.hex(':', 2)
'b9:01ef'
>>> value.hex(':', -2)
'b901:ef'
@builtins.memoryview.index (self, value, start=0, stop=2147483647, /)
Return the index of the first occurrence of a value.

Raises ValueError if the value is not present.
@builtins.memoryview.itemsize
The size in bytes of each element of the memoryview.
@builtins.memoryview.nbytes
The amount of space in bytes that the array would use in
a contiguous representation.
@builtins.memoryview.ndim
An integer indicating how many dimensions of a multi-dimensional
array the memory represents.
@builtins.memoryview.obj
The underlying object of the memoryview.
@builtins.memoryview.readonly
A bool indicating whether the memory is read only.
@builtins.memoryview.release (self, /)
Release the underlying buffer exposed by the memoryview object.
@builtins.memoryview.shape
A tuple of ndim integers giving the shape of the memory
as an N-dimensional array.
@builtins.memoryview.strides
A tuple of ndim integers giving the size in bytes to access
each element for each dimension of the array.
@builtins.memoryview.suboffsets
A tuple of integers used internally for PIL-style arrays.
@builtins.memoryview.tobytes (self, /, order='C')
Return the data in the buffer as a byte string.

Order can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the
original array is converted to C or Fortran order. For contiguous views,
'A' returns an exact copy of the physical memory. In particular, in-memory
Fortran order is preserved. For non-contiguous views, the data is converted
to C first. order=None is the same as order='C'.
@builtins.memoryview.tolist (self, /)
Return the data in the buffer as a list of elements.
@builtins.memoryview.toreadonly (self, /)
Return a readonly version of the memoryview.
@builtins.method (function, instance, /)
Create a bound instance method object.
@builtins.method-wrapper ()
@builtins.method-wrapper.
method: __call__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __repr__
getset: __objclass__ __text_signature__
member: __self__
@builtins.method.
method: __call__ __eq__ __ge__ __get__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __repr__
member: __func__ __self__
static method: __new__
@builtins.method.__func__
the function (or other callable) implementing a method
@builtins.method.__self__
the instance to which a method is bound
@builtins.method_descriptor ()
@builtins.method_descriptor.
method: __call__ __get__ __reduce__ __repr__
member: __objclass__
getset: __text_signature__
@builtins.min
min(iterable, *[, default=obj, key=func]) -> value
min(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its smallest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more positional arguments, return the smallest argument.
@builtins.module (name, doc=None)
Create a module object.

The name must be a string; the optional doc argument can have any type.
@builtins.module.
getset: __annotate__ __annotations__
member: __dict__
method: __dir__ __getattribute__ __init__ __repr__
static method: __new__
@builtins.module.__dir__ (self, /)
__dir__() -> list
specialized dir() implementation
@builtins.next
next(iterator[, default])

Return the next item from the iterator. If default is given and the iterator
is exhausted, it is returned instead of raising StopIteration.
@builtins.object ()
The base class of the class hierarchy.

When called, it accepts no arguments and returns a new featureless
instance that has no instance attributes and cannot be given any.
@builtins.object.
data: __class__
method: __delattr__ __dir__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__
class method: __init_subclass__ __subclasshook__
static method: __new__
@builtins.object.__format__ (self, format_spec, /)
Default object formatter.

Return str(self) if format_spec is empty. Raise TypeError otherwise.
@builtins.object.__init_subclass__ ()
This method is called when a class is subclassed.

The default implementation does nothing. It may be
overridden to extend subclasses.
@builtins.object.__reduce_ex__ (self, protocol, /)
Helper for pickle.
@builtins.oct (number, /)
Return the octal representation of an integer.

>>> oct(342391)
'0o1234567'
@builtins.ord (character, /)
Return the ordinal value of a character.

If the argument is a one-character string, return the Unicode code
point of that character.

If the argument is a bytes or bytearray object of length 1, return its
single byte value.
@builtins.pow (base, exp, mod=None)
Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments

Some types, such as ints, are able to use a more efficient algorithm when
invoked using the three argument form.
@builtins.print (*args, sep=' ', end='\\n', file=None, flush=False)
Prints the values to a stream, or to sys.stdout by default.

sep
  string inserted between values, default a space.
end
  string appended after the last value, default a newline.
file
  a file-like object (stream); defaults to the current sys.stdout.
flush
  whether to forcibly flush the stream.
@builtins.property (fget=None, fset=None, fdel=None, doc=None)
Property attribute.

  fget
    function to be used for getting an attribute value
  fset
    function to be used for setting an attribute value
  fdel
    function to be used for del'ing an attribute
  doc
    docstring

Typical use is to define a managed attribute x:

class C(object):
    def getx(self): return self._x
    def setx(self, value): self._x = value
    def delx(self): del self._x
    x = property(getx, setx, delx, "I'm the 'x' property.")

Decorators make defining new properties or modifying existing ones easy:

class C(object):
    @property
    def x(self):
        "I am the 'x' property."
        return self._x
    @x.setter
    def x(self, value):
        self._x = value
    @x.deleter
    def x(self):
        del self._x
@builtins.property.
method: __delete__ __get__ __init__ __set__ __set_name__ deleter getter setter
getset: __isabstractmethod__
static method: __new__
member: fdel fget fset
@builtins.property.deleter (self, object, /)
Descriptor to obtain a copy of the property with a different deleter.
@builtins.property.fdel
@builtins.property.fget
@builtins.property.fset
@builtins.property.getter (self, object, /)
Descriptor to obtain a copy of the property with a different getter.
@builtins.property.setter (self, object, /)
Descriptor to obtain a copy of the property with a different setter.
@builtins.range
range(stop) -> range object
range(start, stop[, step]) -> range object

Return an object that produces a sequence of integers from start (inclusive)
to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.
start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.
These are exactly the valid indices for a list of 4 elements.
When step is given, it specifies the increment (or decrement).
@builtins.range.
method: __bool__ __contains__ __eq__ __ge__ __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __reduce__ __repr__ __reversed__ count index
static method: __new__
member: start step stop
@builtins.range.__reversed__ (self, /)
Return a reverse iterator.
@builtins.range.count (self, object, /)
rangeobject.count(value) -> integer -- return number of occurrences of value
@builtins.range.index (self, object, /)
rangeobject.index(value) -> integer -- return index of value.
Raise ValueError if the value is not present.
@builtins.range.start
@builtins.range.step
@builtins.range.stop
@builtins.range_iterator ()
@builtins.range_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.range_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.repr (obj, /)
Return the canonical string representation of the object.

For many object types, including most builtins, eval(repr(obj)) == obj.
@builtins.reversed (sequence, /)
Return a reverse iterator over the values of the given sequence.
@builtins.reversed.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
static method: __new__
@builtins.reversed.__reduce__ (self, /)
Return state information for pickling.
@builtins.round (number, ndigits=None)
Round a number to a given precision in decimal digits.

The return value is an integer if ndigits is omitted or None.  Otherwise
the return value has the same type as the number.  ndigits may be negative.
@builtins.set (iterable=(), /)
Build an unordered collection of unique elements.
@builtins.set.
method: __and__ __contains__ __eq__ __ge__ __gt__ __iand__ __init__ __ior__ __isub__ __iter__ __ixor__ __le__ __len__ __lt__ __ne__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__ add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update
class method: __class_getitem__
data: __hash__
static method: __new__
@builtins.set.__contains__ (self, object, /)
x.__contains__(y) <==> y in x.
@builtins.set.__reduce__ (self, /)
Return state information for pickling.
@builtins.set.__sizeof__ (self, /)
S.__sizeof__() -> size of S in memory, in bytes.
@builtins.set.add (self, object, /)
Add an element to a set.

This has no effect if the element is already present.
@builtins.set.clear (self, /)
Remove all elements from this set.
@builtins.set.copy (self, /)
Return a shallow copy of a set.
@builtins.set.difference (self, /, *others)
Return a new set with elements in the set that are not in the others.
@builtins.set.difference_update (self, /, *others)
Update the set, removing elements found in others.
@builtins.set.discard (self, object, /)
Remove an element from a set if it is a member.

Unlike set.remove(), the discard() method does not raise
an exception when an element is missing from the set.
@builtins.set.intersection (self, /, *others)
Return a new set with elements common to the set and all others.
@builtins.set.intersection_update (self, /, *others)
Update the set, keeping only elements found in it and all others.
@builtins.set.isdisjoint (self, other, /)
Return True if two sets have a null intersection.
@builtins.set.issubset (self, other, /)
Report whether another set contains this set.
@builtins.set.issuperset (self, other, /)
Report whether this set contains another set.
@builtins.set.pop (self, /)
Remove and return an arbitrary set element.

Raises KeyError if the set is empty.
@builtins.set.remove (self, object, /)
Remove an element from a set; it must be a member.

If the element is not a member, raise a KeyError.
@builtins.set.symmetric_difference (self, other, /)
Return a new set with elements in either the set or other but not both.
@builtins.set.symmetric_difference_update (self, other, /)
Update the set, keeping only elements found in either set, but not in both.
@builtins.set.union (self, /, *others)
Return a new set with elements from the set and all others.
@builtins.set.update (self, /, *others)
Update the set, adding elements from all others.
@builtins.set_iterator ()
@builtins.set_iterator.
method: __iter__ __length_hint__ __next__ __reduce__
@builtins.set_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.setattr (obj, name, value, /)
Sets the named attribute on the given object to the specified value.

setattr(x, 'y', v) is equivalent to ``x.y = v``
@builtins.slice
slice(stop)
slice(start, stop[, step])

Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).
@builtins.slice.
method: __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __repr__ indices
static method: __new__
member: start step stop
@builtins.slice.__reduce__ (self, /)
Return state information for pickling.
@builtins.slice.indices (self, object, /)
S.indices(len) -> (start, stop, stride)

Assuming a sequence of length len, calculate the start and stop
indices, and the stride length of the extended slice described by
S. Out of bounds indices are clipped in a manner consistent with the
handling of normal slices.
@builtins.slice.start
@builtins.slice.step
@builtins.slice.stop
@builtins.sorted (iterable, /, *, key=None, reverse=False)
Return a new list containing all items from the iterable in ascending order.

A custom key function can be supplied to customize the sort order, and the
reverse flag can be set to request the result in descending order.
@builtins.staticmethod (function, /)
Convert a function to be a static method.

A static method does not receive an implicit first argument.
To declare a static method, use this idiom:

     class C:
         @staticmethod
         def f(arg1, arg2, argN):
             ...

It can be called either on the class (e.g. C.f()) or on an instance
(e.g. C().f()). Both the class and the instance are ignored, and
neither is passed implicitly as the first argument to the method.

Static methods in Python are similar to those found in Java or C++.
For a more advanced concept, see the classmethod builtin.
@builtins.staticmethod.
getset: __annotate__ __annotations__ __dict__ __isabstractmethod__
method: __call__ __get__ __init__ __repr__
class method: __class_getitem__
member: __func__ __wrapped__
static method: __new__
@builtins.staticmethod.__class_getitem__ (object, /)
@builtins.str
str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to 'utf-8'.
errors defaults to 'strict'.
@builtins.str.
method: __add__ __contains__ __eq__ __format__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __repr__ __rmod__ __rmul__ __sizeof__ __str__ capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
static method: __new__ maketrans
@builtins.str.__format__ (self, format_spec, /)
Return a formatted version of the string as described by format_spec.
@builtins.str.__sizeof__ (self, /)
Return the size of the string in memory, in bytes.
@builtins.str.capitalize (self, /)
Return a capitalized version of the string.

More specifically, make the first character have upper case and the rest lower
case.
@builtins.str.casefold (self, /)
Return a version of the string suitable for caseless comparisons.
@builtins.str.center (self, width, fillchar=' ', /)
Return a centered string of length width.

Padding is done using the specified fill character (default is a space).
@builtins.str.count (self, sub[, start[, end]], /)
Return the number of non-overlapping occurrences of substring sub in string S[start:end].

Optional arguments start and end are interpreted as in slice notation.
@builtins.str.encode (self, /, encoding='utf-8', errors='strict')
Encode the string using the codec registered for encoding.

encoding
  The encoding in which to encode the string.
errors
  The error handling scheme to use for encoding errors.
  The default is 'strict' meaning that encoding errors raise a
  UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and
  'xmlcharrefreplace' as well as any other name registered with
  codecs.register_error that can handle UnicodeEncodeErrors.
@builtins.str.endswith (self, suffix[, start[, end]], /)
Return True if the string ends with the specified suffix, False otherwise.

suffix
  A string or a tuple of strings to try.
start
  Optional start position. Default: start of the string.
end
  Optional stop position. Default: end of the string.
@builtins.str.expandtabs (self, /, tabsize=8)
Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed.
@builtins.str.find (self, sub[, start[, end]], /)
Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].

Optional arguments start and end are interpreted as in slice notation.
Return -1 on failure.
@builtins.str.format (self, /, *args, **kwargs)
Return a formatted version of the string, using substitutions from args and kwargs.
The substitutions are identified by braces ('{' and '}').
@builtins.str.format_map (self, mapping, /)
Return a formatted version of the string, using substitutions from mapping.
The substitutions are identified by braces ('{' and '}').
@builtins.str.index (self, sub[, start[, end]], /)
Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].

Optional arguments start and end are interpreted as in slice notation.
Raises ValueError when the substring is not found.
@builtins.str.isalnum (self, /)
Return True if the string is an alpha-numeric string, False otherwise.

A string is alpha-numeric if all characters in the string are alpha-numeric and
there is at least one character in the string.
@builtins.str.isalpha (self, /)
Return True if the string is an alphabetic string, False otherwise.

A string is alphabetic if all characters in the string are alphabetic and there
is at least one character in the string.
@builtins.str.isascii (self, /)
Return True if all characters in the string are ASCII, False otherwise.

ASCII characters have code points in the range U+0000-U+007F.
Empty string is ASCII too.
@builtins.str.isdecimal (self, /)
Return True if the string is a decimal string, False otherwise.

A string is a decimal string if all characters in the string are decimal and
there is at least one character in the string.
@builtins.str.isdigit (self, /)
Return True if the string is a digit string, False otherwise.

A string is a digit string if all characters in the string are digits and there
is at least one character in the string.
@builtins.str.isidentifier (self, /)
Return True if the string is a valid Python identifier, False otherwise.

Call keyword.iskeyword(s) to test whether string s is a reserved identifier,
such as "def" or "class".
@builtins.str.islower (self, /)
Return True if the string is a lowercase string, False otherwise.

A string is lowercase if all cased characters in the string are lowercase and
there is at least one cased character in the string.
@builtins.str.isnumeric (self, /)
Return True if the string is a numeric string, False otherwise.

A string is numeric if all characters in the string are numeric and there is at
least one character in the string.
@builtins.str.isprintable (self, /)
Return True if all characters in the string are printable, False otherwise.

A character is printable if repr() may use it in its output.
@builtins.str.isspace (self, /)
Return True if the string is a whitespace string, False otherwise.

A string is whitespace if all characters in the string are whitespace and there
is at least one character in the string.
@builtins.str.istitle (self, /)
Return True if the string is a title-cased string, False otherwise.

In a title-cased string, upper- and title-case characters may only
follow uncased characters and lowercase characters only cased ones.
@builtins.str.isupper (self, /)
Return True if the string is an uppercase string, False otherwise.

A string is uppercase if all cased characters in the string are uppercase and
there is at least one cased character in the string.
@builtins.str.join (self, iterable, /)
Concatenate any number of strings.

The string whose method is called is inserted in between each given string.
The result is returned as a new string.

Example: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'
@builtins.str.ljust (self, width, fillchar=' ', /)
Return a left-justified string of length width.

Padding is done using the specified fill character (default is a space).
@builtins.str.lower (self, /)
Return a copy of the string converted to lowercase.
@builtins.str.lstrip (self, chars=None, /)
Return a copy of the string with leading whitespace removed.

If chars is given and not None, remove characters in chars instead.
@builtins.str.maketrans (x, y=<unrepresentable>, z=<unrepresentable>, /)
Return a translation table usable for str.translate().

If there is only one argument, it must be a dictionary mapping Unicode
ordinals (integers) or characters to Unicode ordinals, strings or None.
Character keys will be then converted to ordinals.
If there are two arguments, they must be strings of equal length, and
in the resulting dictionary, each character in x will be mapped to the
character at the same position in y. If there is a third argument, it
must be a string, whose characters will be mapped to None in the result.
@builtins.str.partition (self, sep, /)
Partition the string into three parts using the given separator.

This will search for the separator in the string.  If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original string
and two empty strings.
@builtins.str.removeprefix (self, prefix, /)
Return a str with the given prefix string removed if present.

If the string starts with the prefix string, return string[len(prefix):].
Otherwise, return a copy of the original string.
@builtins.str.removesuffix (self, suffix, /)
Return a str with the given suffix string removed if present.

If the string ends with the suffix string and that suffix is not empty,
return string[:-len(suffix)]. Otherwise, return a copy of the original
string.
@builtins.str.replace (self, old, new, /, count=-1)
Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced.
@builtins.str.rfind (self, sub[, start[, end]], /)
Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].

Optional arguments start and end are interpreted as in slice notation.
Return -1 on failure.
@builtins.str.rindex (self, sub[, start[, end]], /)
Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].

Optional arguments start and end are interpreted as in slice notation.
Raises ValueError when the substring is not found.
@builtins.str.rjust (self, width, fillchar=' ', /)
Return a right-justified string of length width.

Padding is done using the specified fill character (default is a space).
@builtins.str.rpartition (self, sep, /)
Partition the string into three parts using the given separator.

This will search for the separator in the string, starting at the end. If
the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it.

If the separator is not found, returns a 3-tuple containing two empty strings
and the original string.
@builtins.str.rsplit (self, /, sep=None, maxsplit=-1)
Return a list of the substrings in the string, using sep as the separator string.

  sep
    The separator used to split the string.

    When set to None (the default value), will split on any whitespace
    character (including \\n \\r \\t \\f and spaces) and will discard
    empty strings from the result.
  maxsplit
    Maximum number of splits.
    -1 (the default value) means no limit.

Splitting starts at the end of the string and works to the front.
@builtins.str.rstrip (self, chars=None, /)
Return a copy of the string with trailing whitespace removed.

If chars is given and not None, remove characters in chars instead.
@builtins.str.split (self, /, sep=None, maxsplit=-1)
Return a list of the substrings in the string, using sep as the separator string.

  sep
    The separator used to split the string.

    When set to None (the default value), will split on any whitespace
    character (including \\n \\r \\t \\f and spaces) and will discard
    empty strings from the result.
  maxsplit
    Maximum number of splits.
    -1 (the default value) means no limit.

Splitting starts at the front of the string and works to the end.

Note, str.split() is mainly useful for data that has been intentionally
delimited.  With natural text that includes punctuation, consider using
the regular expression module.
@builtins.str.splitlines (self, /, keepends=False)
Return a list of the lines in the string, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true.
@builtins.str.startswith (self, prefix[, start[, end]], /)
Return True if the string starts with the specified prefix, False otherwise.

prefix
  A string or a tuple of strings to try.
start
  Optional start position. Default: start of the string.
end
  Optional stop position. Default: end of the string.
@builtins.str.strip (self, chars=None, /)
Return a copy of the string with leading and trailing whitespace removed.

If chars is given and not None, remove characters in chars instead.
@builtins.str.swapcase (self, /)
Convert uppercase characters to lowercase and lowercase characters to uppercase.
@builtins.str.title (self, /)
Return a version of the string where each word is titlecased.

More specifically, words start with uppercased characters and all remaining
cased characters have lower case.
@builtins.str.translate (self, table, /)
Replace each character in the string using the given translation table.

  table
    Translation table, which must be a mapping of Unicode ordinals to
    Unicode ordinals, strings, or None.

The table must implement lookup/indexing via __getitem__, for instance a
dictionary or list.  If this operation raises LookupError, the character is
left untouched.  Characters mapped to None are deleted.
@builtins.str.upper (self, /)
Return a copy of the string converted to uppercase.
@builtins.str.zfill (self, width, /)
Pad a numeric string with zeros on the left, to fill a field of the given width.

The string is never truncated.
@builtins.str_ascii_iterator ()
@builtins.str_ascii_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.str_ascii_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.sum (iterable, /, start=0)
Return the sum of a 'start' value (default: 0) plus an iterable of numbers

When the iterable is empty, return the start value.
This function is intended specifically for use with numeric values and may
reject non-numeric types.
@builtins.super
super() -> same as super(__class__, <first argument>)
super(type) -> unbound super object
super(type, obj) -> bound super object; requires isinstance(obj, type)
super(type, type2) -> bound super object; requires issubclass(type2, type)
Typical use to call a cooperative superclass method:
class C(B):
    def meth(self, arg):
        super().meth(arg)
This works for class methods too:
class C(B):
    @classmethod
    def cmeth(cls, arg):
        super().cmeth(arg)
@builtins.super.
method: __get__ __getattribute__ __init__ __repr__
static method: __new__
member: __self__ __self_class__ __thisclass__
@builtins.super.__self__
the instance invoking super(); may be None
@builtins.traceback (tb_next, tb_frame, tb_lasti, tb_lineno)
Create a new traceback object.
@builtins.traceback.
method: __dir__
static method: __new__
member: tb_frame tb_lasti
getset: tb_lineno tb_next
@builtins.traceback.tb_frame
@builtins.traceback.tb_lasti
@builtins.traceback.tb_lineno
@builtins.traceback.tb_next
@builtins.tuple (iterable=(), /)
Built-in immutable sequence.

If no argument is given, the constructor returns an empty tuple.
If iterable is specified the tuple is initialized from iterable's items.

If the argument is a tuple, the return value is the same object.
@builtins.tuple.
method: __add__ __contains__ __eq__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __repr__ __rmul__ count index
class method: __class_getitem__
static method: __new__
@builtins.tuple.count (self, value, /)
Return number of occurrences of value.
@builtins.tuple.index (self, value, start=0, stop=2147483647, /)
Return first index of value.

Raises ValueError if the value is not present.
@builtins.tuple_iterator ()
@builtins.tuple_iterator.
method: __iter__ __length_hint__ __next__ __reduce__ __setstate__
@builtins.tuple_iterator.__reduce__ (self, /)
Return state information for pickling.
@builtins.type
type(object) -> the object's type
type(name, bases, dict, **kwds) -> a new type
@builtins.type.
getset: __abstractmethods__ __annotate__ __annotations__ __dict__ __text_signature__
data: __base__ __bases__ __basicsize__ __dictoffset__ __flags__ __itemsize__ __mro__ __type_params__ __weakrefoffset__
method: __call__ __delattr__ __dir__ __getattribute__ __init__ __instancecheck__ __or__ __repr__ __ror__ __setattr__ __sizeof__ __subclasscheck__ __subclasses__ mro
static method: __new__
class method: __prepare__
@builtins.type.__dir__ (self, /)
Specialized __dir__ implementation for types.
@builtins.type.__sizeof__ (self, /)
Return memory consumption of the type object.
@builtins.type.mro (self, /)
Return a type's method resolution order.
@builtins.vars
vars([object]) -> dictionary

Without arguments, equivalent to locals().
With an argument, equivalent to object.__dict__.
@builtins.wrapper_descriptor ()
@builtins.wrapper_descriptor.
method: __call__ __get__ __reduce__ __repr__
member: __objclass__
getset: __text_signature__
@builtins.zip (*iterables, strict=False)
The zip object yields n-length tuples, where n is the number of iterables
passed as positional arguments to zip().  The i-th element in every tuple
comes from the i-th iterable argument to zip().  This continues until the
shortest argument is exhausted.

If strict is true and one of the arguments is exhausted before the others,
raise a ValueError.

   >>> list(zip('abcdefg', range(3), range(4)))
   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]
@builtins.zip.
method: __iter__ __next__ __reduce__ __setstate__
static method: __new__
@builtins.zip.__reduce__ (self, /)
Return state information for pickling.
@calendar.
from builtins: error=ValueError
from itertools: repeat=repeat
@cmath.
shown: acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj phase pi polar rect sin sinh sqrt tan tanh tau
@cmath.acos (z, /)
Return the arc cosine of z.
@cmath.acosh (z, /)
Return the inverse hyperbolic cosine of z.
@cmath.asin (z, /)
Return the arc sine of z.
@cmath.asinh (z, /)
Return the inverse hyperbolic sine of z.
@cmath.atan (z, /)
Return the arc tangent of z.
@cmath.atanh (z, /)
Return the inverse hyperbolic tangent of z.
@cmath.cos (z, /)
Return the cosine of z.
@cmath.cosh (z, /)
Return the hyperbolic cosine of z.
@cmath.exp (z, /)
Return the exponential value e**z.
@cmath.isclose (a, b, *, rel_tol=1e-09, abs_tol=0.0)
Determine whether two complex numbers are close in value.

  rel_tol
    maximum difference for being considered "close", relative to the
    magnitude of the input values
  abs_tol
    maximum difference for being considered "close", regardless of the
    magnitude of the input values

Return True if a is close in value to b, and False otherwise.

For the values to be considered close, the difference between them must be
smaller than at least one of the tolerances.

-inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is
not close to anything, even itself. inf and -inf are only close to themselves.
@cmath.isfinite (z, /)
Return True if both the real and imaginary parts of z are finite, else False.
@cmath.isinf (z, /)
Checks if the real or imaginary part of z is infinite.
@cmath.isnan (z, /)
Checks if the real or imaginary part of z not a number (NaN).
@cmath.log (z, base=<unrepresentable>, /)
log(z[, base]) -> the logarithm of z to the given base.

If the base is not specified, returns the natural logarithm (base e) of z.
@cmath.log10 (z, /)
Return the base-10 logarithm of z.
@cmath.phase (z, /)
Return argument, also known as the phase angle, of a complex.
@cmath.polar (z, /)
Convert a complex from rectangular coordinates to polar coordinates.

r is the distance from 0 and phi the phase angle.
@cmath.rect (r, phi, /)
Convert from polar coordinates to rectangular coordinates.
@cmath.sin (z, /)
Return the sine of z.
@cmath.sinh (z, /)
Return the hyperbolic sine of z.
@cmath.sqrt (z, /)
Return the square root of z.
@cmath.tan (z, /)
Return the tangent of z.
@cmath.tanh (z, /)
Return the hyperbolic tangent of z.
@codecs.
from _codecs: ascii_decode=ascii_decode ascii_encode=ascii_encode charmap_build=charmap_build charmap_decode=charmap_decode charmap_encode=charmap_encode decode=decode encode=encode escape_decode=escape_decode escape_encode=escape_encode latin_1_decode=latin_1_decode latin_1_encode=latin_1_encode lookup=lookup lookup_error=lookup_error raw_unicode_escape_decode=raw_unicode_escape_decode raw_unicode_escape_encode=raw_unicode_escape_encode readbuffer_encode=readbuffer_encode register=register register_error=register_error unicode_escape_decode=unicode_escape_decode unicode_escape_encode=unicode_escape_encode unregister=unregister utf_16_be_decode=utf_16_be_decode utf_16_be_encode=utf_16_be_encode utf_16_decode=utf_16_decode utf_16_encode=utf_16_encode utf_16_ex_decode=utf_16_ex_decode utf_16_le_decode=utf_16_le_decode utf_16_le_encode=utf_16_le_encode utf_32_be_decode=utf_32_be_decode utf_32_be_encode=utf_32_be_encode utf_32_decode=utf_32_decode utf_32_encode=utf_32_encode utf_32_ex_decode=utf_32_ex_decode utf_32_le_decode=utf_32_le_decode utf_32_le_encode=utf_32_le_encode utf_7_decode=utf_7_decode utf_7_encode=utf_7_encode utf_8_decode=utf_8_decode utf_8_encode=utf_8_encode
@collections.
from itertools: _chain=chain _repeat=repeat _starmap=starmap
from _collections: _count_elements=_count_elements
from _operator: _eq=eq
from operator: _itemgetter=itemgetter
from _weakref: _proxy=proxy
@collections.OrderedDict
Dictionary that remembers insertion order
@collections.OrderedDict.
method: __delitem__ __eq__ __ge__ __gt__ __init__ __ior__ __iter__ __le__ __lt__ __ne__ __or__ __reduce__ __repr__ __reversed__ __ror__ __setitem__ __sizeof__ clear copy items keys move_to_end pop popitem setdefault update values
getset: __dict__
data: __hash__
class method: fromkeys
@collections.OrderedDict.__reduce__ (self, /)
Return state information for pickling
@collections.OrderedDict.__reversed__ (self, /)
od.__reversed__() <==> reversed(od)
@collections.OrderedDict.__sizeof__ (self, /)
Return the size of the dict in memory, in bytes.
@collections.OrderedDict.clear (self, /)
Remove all items from ordered dict.
@collections.OrderedDict.copy (self, /)
A shallow copy of ordered dict.
@collections.OrderedDict.fromkeys (iterable, value=None)
Create a new ordered dictionary with keys from iterable and values set to value.
@collections.OrderedDict.items (self, /)
Return a set-like object providing a view on the dict's items.
@collections.OrderedDict.keys (self, /)
Return a set-like object providing a view on the dict's keys.
@collections.OrderedDict.move_to_end (self, /, key, last=True)
Move an existing element to the end (or beginning if last is false).

Raise KeyError if the element does not exist.
@collections.OrderedDict.pop (self, /, key, default=<unrepresentable>)
od.pop(key[,default]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError.
@collections.OrderedDict.popitem (self, /, last=True)
Remove and return a (key, value) pair from the dictionary.

Pairs are returned in LIFO order if last is true or FIFO order if false.
@collections.OrderedDict.setdefault (self, /, key, default=None)
Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default.
@collections.OrderedDict.update
D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.
If E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]
If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v
In either case, this is followed by: for k in F:  D[k] = F[k]
@collections.OrderedDict.values (self, /)
Return an object providing a view on the dict's values.
@collections._deque_iterator
@collections._deque_iterator.
method: __getattribute__ __iter__ __length_hint__ __next__ __reduce__
static method: __new__
@collections._deque_iterator.__reduce__ (self, /)
Return state information for pickling.
@collections._tuplegetter
@collections._tuplegetter.
method: __delete__ __get__ __reduce__ __repr__ __set__
static method: __new__
@collections.abc.
from builtins: EllipsisType=ellipsis FunctionType=function async_generator=async_generator bytearray_iterator=bytearray_iterator bytes_iterator=bytes_iterator coroutine=coroutine dict_itemiterator=dict_itemiterator dict_items=dict_items dict_keyiterator=dict_keyiterator dict_keys=dict_keys dict_valueiterator=dict_valueiterator dict_values=dict_values framelocalsproxy=FrameLocalsProxy generator=generator list_iterator=list_iterator list_reverseiterator=list_reverseiterator longrange_iterator=longrange_iterator mappingproxy=mappingproxy range_iterator=range_iterator set_iterator=set_iterator str_iterator=str_ascii_iterator tuple_iterator=tuple_iterator zip_iterator=zip
from types: GenericAlias=GenericAlias
@collections.defaultdict
defaultdict(default_factory=None, /, [...]) --> dict with default factory

The default factory is called without arguments to produce
a new value when a key is not present, in __getitem__ only.
A defaultdict compares equal to a dict with the same items.
All remaining arguments are treated the same as if they were
passed to the dict constructor, including keyword arguments.
@collections.defaultdict.
class method: __class_getitem__
method: __copy__ __getattribute__ __init__ __missing__ __or__ __reduce__ __repr__ __ror__ copy
member: default_factory
@collections.defaultdict.__copy__ (self, /)
D.copy() -> a shallow copy of D.
@collections.defaultdict.__reduce__ (self, /)
Return state information for pickling.
@collections.defaultdict.copy (self, /)
D.copy() -> a shallow copy of D.
@collections.defaultdict.default_factory
Factory for default value called by __missing__().
@collections.deque ([iterable[, maxlen]])
A list-like sequence optimized for data accesses near its endpoints.
@collections.deque.
method: __add__ __contains__ __copy__ __delitem__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ __iadd__ __imul__ __init__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __reduce__ __repr__ __reversed__ __rmul__ __setitem__ __sizeof__ append appendleft clear copy count extend extendleft index insert pop popleft remove reverse rotate
class method: __class_getitem__
data: __hash__
static method: __new__
getset: maxlen
@collections.deque.__copy__ (self, /)
Return a shallow copy of a deque.
@collections.deque.__reduce__ (self, /)
Return state information for pickling.
@collections.deque.__reversed__ (self, /)
Return a reverse iterator over the deque.
@collections.deque.__sizeof__ (self, /)
Return the size of the deque in memory, in bytes.
@collections.deque.append (self, item, /)
Add an element to the right side of the deque.
@collections.deque.appendleft (self, item, /)
Add an element to the left side of the deque.
@collections.deque.clear (self, /)
Remove all elements from the deque.
@collections.deque.copy (self, /)
Return a shallow copy of a deque.
@collections.deque.count (self, value, /)
Return number of occurrences of value.
@collections.deque.extend (self, iterable, /)
Extend the right side of the deque with elements from the iterable.
@collections.deque.extendleft (self, iterable, /)
Extend the left side of the deque with elements from the iterable.
@collections.deque.index (self, value, [start, [stop]])
Return first index of value.

Raises ValueError if the value is not present.
@collections.deque.insert (self, index, value, /)
Insert value before index.
@collections.deque.maxlen
maximum size of a deque or None if unbounded
@collections.deque.pop (self, /)
Remove and return the rightmost element.
@collections.deque.popleft (self, /)
Remove and return the leftmost element.
@collections.deque.remove (self, value, /)
Remove first occurrence of value.
@collections.deque.reverse (self, /)
Reverse *IN PLACE*.
@collections.deque.rotate (self, n=1, /)
Rotate the deque n steps to the right.  If n is negative, rotates left.
@compileall.
from functools: partial=partial
@concurrent.futures.
from builtins: TimeoutError=TimeoutError
@configparser.
from builtins: _default_dict=dict
@contextlib.
from types: GenericAlias=GenericAlias
from builtins: MethodType=method
from collections: deque=deque
@contextvars.
from _contextvars: Context=Context ContextVar=ContextVar Token=Token copy_context=copy_context
@copyreg.
from builtins: _new_type=builtin_function_or_method
@csv.
from _csv: Error=Error _Dialect=Dialect field_size_limit=field_size_limit get_dialect=get_dialect list_dialects=list_dialects reader=reader register_dialect=register_dialect unregister_dialect=unregister_dialect writer=writer
from _io: StringIO=StringIO
@datetime.date
date(year, month, day) --> date object
@datetime.date.
method: __add__ __eq__ __format__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __radd__ __reduce__ __replace__ __repr__ __rsub__ __str__ __sub__ ctime isocalendar isoformat isoweekday replace strftime timetuple toordinal weekday
static method: __new__
getset: day month year
class method: fromisocalendar fromisoformat fromordinal fromtimestamp strptime today
data: max min resolution
@datetime.date.__format__
Formats self with strftime.
@datetime.date.__reduce__ (self, /)
__reduce__() -> (cls, state)
@datetime.date.__replace__ (self, /, **changes)
The same as replace().
@datetime.date.ctime (self, /)
Return ctime() style string.
@datetime.date.day
@datetime.date.fromisocalendar
int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the date.isocalendar() function
@datetime.date.fromisoformat (object, /)
str -> Construct a date from a string in ISO 8601 format.
@datetime.date.fromordinal
int -> date corresponding to a proleptic Gregorian ordinal.
@datetime.date.fromtimestamp (timestamp, /)
Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time.
@datetime.date.isocalendar (self, /)
Return a named tuple containing ISO year, week number, and weekday.
@datetime.date.isoformat (self, /)
Return string in ISO 8601 format, YYYY-MM-DD.
@datetime.date.isoweekday (self, /)
Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7
@datetime.date.month
@datetime.date.replace (self, /, year=unchanged, month=unchanged, day=unchanged)
Return date with new specified fields.
@datetime.date.strftime
format -> strftime() style string.
@datetime.date.strptime
string, format -> new date parsed from a string (like time.strptime()).
@datetime.date.timetuple (self, /)
Return time tuple, compatible with time.localtime().
@datetime.date.today ()
Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).
@datetime.date.toordinal (self, /)
Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.
@datetime.date.weekday (self, /)
Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6
@datetime.date.year
@datetime.datetime
datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
@datetime.datetime.
method: __add__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __radd__ __reduce__ __reduce_ex__ __replace__ __repr__ __rsub__ __str__ __sub__ astimezone ctime date dst isoformat replace time timestamp timetuple timetz tzname utcoffset utctimetuple
static method: __new__
class method: combine fromisoformat fromtimestamp now strptime utcfromtimestamp utcnow
getset: fold hour microsecond minute second tzinfo
data: max min resolution
@datetime.datetime.__reduce__ (self, /)
__reduce__() -> (cls, state)
@datetime.datetime.__replace__ (self, /, **changes)
The same as replace().
@datetime.datetime.astimezone
tz -> convert to local time in new timezone tz
@datetime.datetime.combine
date, time -> datetime with same date and time fields
@datetime.datetime.ctime (self, /)
Return ctime() style string.
@datetime.datetime.date (self, /)
Return date object with same year, month and day.
@datetime.datetime.dst (self, /)
Return self.tzinfo.dst(self).
@datetime.datetime.fold
@datetime.datetime.fromisoformat (object, /)
string -> datetime from a string in most ISO 8601 formats
@datetime.datetime.fromtimestamp
timestamp[, tz] -> tz's local time from POSIX timestamp.
@datetime.datetime.hour
@datetime.datetime.isoformat
[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
@datetime.datetime.microsecond
@datetime.datetime.minute
@datetime.datetime.now (tz=None)
Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone.
@datetime.datetime.replace (self, /, year=unchanged, month=unchanged, day=unchanged,	        hour=unchanged, minute=unchanged, second=unchanged,	        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)
Return datetime with new specified fields.
@datetime.datetime.second
@datetime.datetime.strptime
string, format -> new datetime parsed from a string (like time.strptime()).
@datetime.datetime.time (self, /)
Return time object with same time but with tzinfo=None.
@datetime.datetime.timestamp (self, /)
Return POSIX timestamp as float.
@datetime.datetime.timetuple (self, /)
Return time tuple, compatible with time.localtime().
@datetime.datetime.timetz (self, /)
Return time object with same time and tzinfo.
@datetime.datetime.tzinfo
@datetime.datetime.tzname (self, /)
Return self.tzinfo.tzname(self).
@datetime.datetime.utcfromtimestamp
Construct a naive UTC datetime from a POSIX timestamp.
@datetime.datetime.utcnow ()
Return a new datetime representing UTC day and time.
@datetime.datetime.utcoffset (self, /)
Return self.tzinfo.utcoffset(self).
@datetime.datetime.utctimetuple (self, /)
Return UTC time tuple, compatible with time.localtime().
@datetime.time
time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
@datetime.time.
method: __eq__ __format__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __reduce_ex__ __replace__ __repr__ __str__ dst isoformat replace strftime tzname utcoffset
static method: __new__
getset: fold hour microsecond minute second tzinfo
class method: fromisoformat strptime
data: max min resolution
@datetime.time.__format__
Formats self with strftime.
@datetime.time.__reduce__ (self, /)
__reduce__() -> (cls, state)
@datetime.time.__replace__ (self, /, **changes)
The same as replace().
@datetime.time.dst (self, /)
Return self.tzinfo.dst(self).
@datetime.time.fold
@datetime.time.fromisoformat (object, /)
string -> time from a string in ISO 8601 format
@datetime.time.hour
@datetime.time.isoformat
Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
@datetime.time.microsecond
@datetime.time.minute
@datetime.time.replace (self, /, hour=unchanged, minute=unchanged, second=unchanged,	        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)
Return time with new specified fields.
@datetime.time.second
@datetime.time.strftime
format -> strftime() style string.
@datetime.time.strptime
string, format -> new time parsed from a string (like time.strptime()).
@datetime.time.tzinfo
@datetime.time.tzname (self, /)
Return self.tzinfo.tzname(self).
@datetime.time.utcoffset (self, /)
Return self.tzinfo.utcoffset(self).
@datetime.timedelta
Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative.
@datetime.timedelta.
method: __abs__ __add__ __bool__ __divmod__ __eq__ __floordiv__ __ge__ __gt__ __hash__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ __pos__ __radd__ __rdivmod__ __reduce__ __repr__ __rfloordiv__ __rmod__ __rmul__ __rsub__ __rtruediv__ __str__ __sub__ __truediv__ total_seconds
static method: __new__
member: days microseconds seconds
data: max min resolution
@datetime.timedelta.__reduce__ (self, /)
__reduce__() -> (cls, state)
@datetime.timedelta.days
Number of days.
@datetime.timedelta.microseconds
Number of microseconds (>= 0 and less than 1 second).
@datetime.timedelta.seconds
Number of seconds (>= 0 and less than 1 day).
@datetime.timedelta.total_seconds (self, /)
Total seconds in the duration.
@datetime.timezone
Fixed offset from UTC implementation of tzinfo.
@datetime.timezone.
method: __eq__ __ge__ __getinitargs__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__ __str__ dst fromutc tzname utcoffset
static method: __new__
data: max min utc
@datetime.timezone.dst (self, object, /)
Return None.
@datetime.timezone.fromutc (self, object, /)
datetime in UTC -> datetime in local time.
@datetime.timezone.tzname (self, object, /)
If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'.
@datetime.timezone.utcoffset (self, object, /)
Return fixed offset.
@datetime.tzinfo
Abstract base class for time zone info objects.
@datetime.tzinfo.
static method: __new__
method: __reduce__ dst fromutc tzname utcoffset
@datetime.tzinfo.__reduce__ (self, /)
-> (cls, state)
@datetime.tzinfo.dst (self, object, /)
datetime -> DST offset as timedelta positive east of UTC.
@datetime.tzinfo.fromutc (self, object, /)
datetime in UTC -> datetime in local time.
@datetime.tzinfo.tzname (self, object, /)
datetime -> string name of time zone.
@datetime.tzinfo.utcoffset (self, object, /)
datetime -> timedelta showing offset from UTC, negative values indicating West of UTC
@decimal.
from _decimal: IEEEContext=IEEEContext getcontext=getcontext localcontext=localcontext setcontext=setcontext
@decimal.Clamped
@decimal.Clamped.
@decimal.Context (	    prec=None,	    rounding=None,	    Emin=None,	    Emax=None,	    capitals=None,	    clamp=None,	    flags=None,	    traps=None	)
The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more.  A new context
can be constructed as follows:

    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
    ...             traps=[InvalidOperation, DivisionByZero, Overflow],
    ...             flags=[])
    >>>
@decimal.Context.
getset: Emax Emin capitals clamp prec rounding
method: Etiny Etop __copy__ __delattr__ __getattribute__ __init__ __reduce__ __repr__ __setattr__ abs add canonical clear_flags clear_traps compare compare_signal compare_total compare_total_mag copy copy_abs copy_decimal copy_negate copy_sign create_decimal create_decimal_from_float divide divide_int divmod exp fma is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb logical_and logical_invert logical_or logical_xor max max_mag min min_mag minus multiply next_minus next_plus next_toward normalize number_class plus power quantize radix remainder remainder_near rotate same_quantum scaleb shift sqrt subtract to_eng_string to_integral to_integral_exact to_integral_value to_sci_string
static method: __new__
@decimal.Context.Emax
@decimal.Context.Emin
@decimal.Context.Etiny (self, /)
Return a value equal to Emin - prec + 1, which is the minimum exponent value
for subnormal results.  When underflow occurs, the exponent is set to Etiny.
@decimal.Context.Etop (self, /)
Return a value equal to Emax - prec + 1.  This is the maximum exponent
if the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()
must not be negative.
@decimal.Context.abs (self, x, /)
Return the absolute value of x.
@decimal.Context.add (self, x, y, /)
Return the sum of x and y.
@decimal.Context.canonical (self, x, /)
Return a new instance of x.
@decimal.Context.capitals
@decimal.Context.clamp
@decimal.Context.clear_flags (self, /)
Reset all flags to False.
@decimal.Context.clear_traps (self, /)
Set all traps to False.
@decimal.Context.compare (self, x, y, /)
Compare x and y numerically.
@decimal.Context.compare_signal (self, x, y, /)
Compare x and y numerically.  All NaNs signal.
@decimal.Context.compare_total (self, x, y, /)
Compare x and y using their abstract representation.
@decimal.Context.compare_total_mag (self, x, y, /)
Compare x and y using their abstract representation, ignoring sign.
@decimal.Context.copy (self, /)
Return a duplicate of the context with all flags cleared.
@decimal.Context.copy_abs (self, x, /)
Return a copy of x with the sign set to 0.
@decimal.Context.copy_decimal (self, x, /)
Return a copy of Decimal x.
@decimal.Context.copy_negate (self, x, /)
Return a copy of x with the sign inverted.
@decimal.Context.copy_sign (self, x, y, /)
Copy the sign from y to x.
@decimal.Context.create_decimal (self, num='0', /)
Create a new Decimal instance from num, using self as the context. Unlike the
Decimal constructor, this function observes the context limits.
@decimal.Context.create_decimal_from_float (self, f, /)
Create a new Decimal instance from float f.  Unlike the Decimal.from_float()
class method, this function observes the context limits.
@decimal.Context.divide (self, x, y, /)
Return x divided by y.
@decimal.Context.divide_int (self, x, y, /)
Return x divided by y, truncated to an integer.
@decimal.Context.divmod (self, x, y, /)
Return quotient and remainder of the division x / y.
@decimal.Context.exp (self, x, /)
Return e ** x.
@decimal.Context.fma (self, x, y, z, /)
Return x multiplied by y, plus z.
@decimal.Context.is_canonical (self, x, /)
Return True if x is canonical, False otherwise.
@decimal.Context.is_finite (self, x, /)
Return True if x is finite, False otherwise.
@decimal.Context.is_infinite (self, x, /)
Return True if x is infinite, False otherwise.
@decimal.Context.is_nan (self, x, /)
Return True if x is a qNaN or sNaN, False otherwise.
@decimal.Context.is_normal (self, x, /)
Return True if x is a normal number, False otherwise.
@decimal.Context.is_qnan (self, x, /)
Return True if x is a quiet NaN, False otherwise.
@decimal.Context.is_signed (self, x, /)
Return True if x is negative, False otherwise.
@decimal.Context.is_snan (self, x, /)
Return True if x is a signaling NaN, False otherwise.
@decimal.Context.is_subnormal (self, x, /)
Return True if x is subnormal, False otherwise.
@decimal.Context.is_zero (self, x, /)
Return True if x is a zero, False otherwise.
@decimal.Context.ln (self, x, /)
Return the natural (base e) logarithm of x.
@decimal.Context.log10 (self, x, /)
Return the base 10 logarithm of x.
@decimal.Context.logb (self, x, /)
Return the exponent of the magnitude of the operand's MSD.
@decimal.Context.logical_and (self, x, y, /)
Applies the logical operation 'and' between each operand's digits.

The operands must be both logical numbers.

    >>> ExtendedContext.logical_and(Decimal('0'), Decimal('0'))
    Decimal('0')
    >>> ExtendedContext.logical_and(Decimal('0'), Decimal('1'))
    Decimal('0')
    >>> ExtendedContext.logical_and(Decimal('1'), Decimal('0'))
    Decimal('0')
    >>> ExtendedContext.logical_and(Decimal('1'), Decimal('1'))
    Decimal('1')
    >>> ExtendedContext.logical_and(Decimal('1100'), Decimal('1010'))
    Decimal('1000')
    >>> ExtendedContext.logical_and(Decimal('1111'), Decimal('10'))
    Decimal('10')
    >>> ExtendedContext.logical_and(110, 1101)
    Decimal('100')
    >>> ExtendedContext.logical_and(Decimal(110), 1101)
    Decimal('100')
    >>> ExtendedContext.logical_and(110, Decimal(1101))
    Decimal('100')
@decimal.Context.logical_invert (self, x, /)
Invert all the digits in the operand.

The operand must be a logical number.

    >>> ExtendedContext.logical_invert(Decimal('0'))
    Decimal('111111111')
    >>> ExtendedContext.logical_invert(Decimal('1'))
    Decimal('111111110')
    >>> ExtendedContext.logical_invert(Decimal('111111111'))
    Decimal('0')
    >>> ExtendedContext.logical_invert(Decimal('101010101'))
    Decimal('10101010')
    >>> ExtendedContext.logical_invert(1101)
    Decimal('111110010')
@decimal.Context.logical_or (self, x, y, /)
Applies the logical operation 'or' between each operand's digits.

The operands must be both logical numbers.

    >>> ExtendedContext.logical_or(Decimal('0'), Decimal('0'))
    Decimal('0')
    >>> ExtendedContext.logical_or(Decimal('0'), Decimal('1'))
    Decimal('1')
    >>> ExtendedContext.logical_or(Decimal('1'), Decimal('0'))
    Decimal('1')
    >>> ExtendedContext.logical_or(Decimal('1'), Decimal('1'))
    Decimal('1')
    >>> ExtendedContext.logical_or(Decimal('1100'), Decimal('1010'))
    Decimal('1110')
    >>> ExtendedContext.logical_or(Decimal('1110'), Decimal('10'))
    Decimal('1110')
    >>> ExtendedContext.logical_or(110, 1101)
    Decimal('1111')
    >>> ExtendedContext.logical_or(Decimal(110), 1101)
    Decimal('1111')
    >>> ExtendedContext.logical_or(110, Decimal(1101))
    Decimal('1111')
@decimal.Context.logical_xor (self, x, y, /)
Applies the logical operation 'xor' between each operand's digits.

The operands must be both logical numbers.

    >>> ExtendedContext.logical_xor(Decimal('0'), Decimal('0'))
    Decimal('0')
    >>> ExtendedContext.logical_xor(Decimal('0'), Decimal('1'))
    Decimal('1')
    >>> ExtendedContext.logical_xor(Decimal('1'), Decimal('0'))
    Decimal('1')
    >>> ExtendedContext.logical_xor(Decimal('1'), Decimal('1'))
    Decimal('0')
    >>> ExtendedContext.logical_xor(Decimal('1100'), Decimal('1010'))
    Decimal('110')
    >>> ExtendedContext.logical_xor(Decimal('1111'), Decimal('10'))
    Decimal('1101')
    >>> ExtendedContext.logical_xor(110, 1101)
    Decimal('1011')
    >>> ExtendedContext.logical_xor(Decimal(110), 1101)
    Decimal('1011')
    >>> ExtendedContext.logical_xor(110, Decimal(1101))
    Decimal('1011')
@decimal.Context.max (self, x, y, /)
Compare the values numerically and return the maximum.
@decimal.Context.max_mag (self, x, y, /)
Compare the values numerically with their sign ignored.
@decimal.Context.min (self, x, y, /)
Compare the values numerically and return the minimum.
@decimal.Context.min_mag (self, x, y, /)
Compare the values numerically with their sign ignored.
@decimal.Context.minus (self, x, /)
Minus corresponds to the unary prefix minus operator in Python, but applies
the context to the result.
@decimal.Context.multiply (self, x, y, /)
Return the product of x and y.
@decimal.Context.next_minus (self, x, /)
Return the largest representable number smaller than x.
@decimal.Context.next_plus (self, x, /)
Return the smallest representable number larger than x.
@decimal.Context.next_toward (self, x, y, /)
Return the number closest to x, in the direction towards y.
@decimal.Context.normalize (self, x, /)
Reduce x to its simplest form. Alias for reduce(x).
@decimal.Context.number_class (self, x, /)
Return an indication of the class of x.
@decimal.Context.plus (self, x, /)
Plus corresponds to the unary prefix plus operator in Python, but applies
the context to the result.
@decimal.Context.power (self, /, a, b, modulo=None)
Compute a**b. If 'a' is negative, then 'b' must be integral. The result
will be inexact unless 'a' is integral and the result is finite and can
be expressed exactly in 'precision' digits.  In the Python version the
result is always correctly rounded, in the C version the result is almost
always correctly rounded.

If modulo is given, compute (a**b) % modulo. The following restrictions
hold:

    * all three arguments must be integral
    * 'b' must be nonnegative
    * at least one of 'a' or 'b' must be nonzero
    * modulo must be nonzero and less than 10**prec in absolute value
@decimal.Context.prec
@decimal.Context.quantize (self, x, y, /)
Return a value equal to x (rounded), having the exponent of y.
@decimal.Context.radix (self, /)
Return 10.
@decimal.Context.remainder (self, x, y, /)
Return the remainder from integer division.  The sign of the result,
if non-zero, is the same as that of the original dividend.
@decimal.Context.remainder_near (self, x, y, /)
Return x - y * n, where n is the integer nearest the exact value of x / y
(if the result is 0 then its sign will be the sign of x).
@decimal.Context.rotate (self, x, y, /)
Return a copy of x, rotated by y places.
@decimal.Context.rounding
@decimal.Context.same_quantum (self, x, y, /)
Return True if the two operands have the same exponent.
@decimal.Context.scaleb (self, x, y, /)
Return the first operand after adding the second value to its exp.
@decimal.Context.shift (self, x, y, /)
Return a copy of x, shifted by y places.
@decimal.Context.sqrt (self, x, /)
Square root of a non-negative number to context precision.
@decimal.Context.subtract (self, x, y, /)
Return the difference between x and y.
@decimal.Context.to_eng_string (self, x, /)
Convert a number to a string, using engineering notation.
@decimal.Context.to_integral (self, x, /)
Identical to to_integral_value(x).
@decimal.Context.to_integral_exact (self, x, /)
Round to an integer. Signal if the result is rounded or inexact.
@decimal.Context.to_integral_value (self, x, /)
Round to an integer.
@decimal.Context.to_sci_string (self, x, /)
Convert a number to a string using scientific notation.
@decimal.ConversionSyntax
@decimal.ConversionSyntax.
@decimal.Decimal (value='0', context=None)
Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0'). The
context does not affect the conversion and is only passed to determine if
the InvalidOperation trap is active.
@decimal.Decimal.
method: __abs__ __add__ __bool__ __ceil__ __complex__ __copy__ __deepcopy__ __divmod__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __getattribute__ __gt__ __hash__ __int__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __reduce__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sizeof__ __str__ __sub__ __truediv__ __trunc__ adjusted as_integer_ratio as_tuple canonical compare compare_signal compare_total compare_total_mag conjugate copy_abs copy_negate copy_sign exp fma is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb logical_and logical_invert logical_or logical_xor max max_mag min min_mag next_minus next_plus next_toward normalize number_class quantize radix remainder_near rotate same_quantum scaleb shift sqrt to_eng_string to_integral to_integral_exact to_integral_value
static method: __new__
class method: from_float from_number
getset: imag real
@decimal.Decimal.__ceil__ (self, /)
@decimal.Decimal.__complex__ (self, /)
@decimal.Decimal.__deepcopy__ (self, object, /)
@decimal.Decimal.__floor__ (self, /)
@decimal.Decimal.__format__
Default object formatter.

Return str(self) if format_spec is empty. Raise TypeError otherwise.
@decimal.Decimal.__round__
@decimal.Decimal.__trunc__ (self, /)
@decimal.Decimal.adjusted (self, /)
Return the adjusted exponent of the number.  Defined as exp + digits - 1.
@decimal.Decimal.as_integer_ratio (self, /)
Decimal.as_integer_ratio() -> (int, int)

Return a pair of integers, whose ratio is exactly equal to the original
Decimal and with a positive denominator. The ratio is in lowest terms.
Raise OverflowError on infinities and a ValueError on NaNs.
@decimal.Decimal.as_tuple (self, /)
Return a tuple representation of the number.
@decimal.Decimal.canonical (self, /)
Return the canonical encoding of the argument.  Currently, the encoding
of a Decimal instance is always canonical, so this operation returns its
argument unchanged.
@decimal.Decimal.compare (self, /, other, context=None)
Compare self to other.  Return a decimal value:

a or b is a NaN ==> Decimal('NaN')
a < b           ==> Decimal('-1')
a == b          ==> Decimal('0')
a > b           ==> Decimal('1')
@decimal.Decimal.compare_signal (self, /, other, context=None)
Identical to compare, except that all NaNs signal.
@decimal.Decimal.compare_total (self, /, other, context=None)
Compare two operands using their abstract representation rather than
their numerical value.  Similar to the compare() method, but the result
gives a total ordering on Decimal instances.  Two Decimal instances with
the same numeric value but different representations compare unequal
in this ordering:

    >>> Decimal('12.0').compare_total(Decimal('12'))
    Decimal('-1')

Quiet and signaling NaNs are also included in the total ordering. The result
of this function is Decimal('0') if both operands have the same representation,
Decimal('-1') if the first operand is lower in the total order than the second,
and Decimal('1') if the first operand is higher in the total order than the
second operand. See the specification for details of the total order.

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly.
@decimal.Decimal.compare_total_mag (self, /, other, context=None)
Compare two operands using their abstract representation rather than their
value as in compare_total(), but ignoring the sign of each operand.

x.compare_total_mag(y) is equivalent to x.copy_abs().compare_total(y.copy_abs()).

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly.
@decimal.Decimal.conjugate (self, /)
Return self.
@decimal.Decimal.copy_abs (self, /)
Return the absolute value of the argument.  This operation is unaffected by
context and is quiet: no flags are changed and no rounding is performed.
@decimal.Decimal.copy_negate (self, /)
Return the negation of the argument.  This operation is unaffected by context
and is quiet: no flags are changed and no rounding is performed.
@decimal.Decimal.copy_sign (self, /, other, context=None)
Return a copy of the first operand with the sign set to be the same as the
sign of the second operand. For example:

    >>> Decimal('2.3').copy_sign(Decimal('-1.5'))
    Decimal('-2.3')

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly.
@decimal.Decimal.exp (self, /, context=None)
Return the value of the (natural) exponential function e**x at the given
number.  The function always uses the ROUND_HALF_EVEN mode and the result
is correctly rounded.
@decimal.Decimal.fma (self, /, other, third, context=None)
Fused multiply-add.  Return self*other+third with no rounding of the
intermediate product self*other.

    >>> Decimal(2).fma(3, 5)
    Decimal('11')
@decimal.Decimal.from_float (f, /)
Class method that converts a float to a decimal number, exactly.
Since 0.1 is not exactly representable in binary floating point,
Decimal.from_float(0.1) is not the same as Decimal('0.1').

    >>> Decimal.from_float(0.1)
    Decimal('0.1000000000000000055511151231257827021181583404541015625')
    >>> Decimal.from_float(float('nan'))
    Decimal('NaN')
    >>> Decimal.from_float(float('inf'))
    Decimal('Infinity')
    >>> Decimal.from_float(float('-inf'))
    Decimal('-Infinity')
@decimal.Decimal.from_number (number, /)
Class method that converts a real number to a decimal number, exactly.

>>> Decimal.from_number(314)              # int
Decimal('314')
>>> Decimal.from_number(0.1)              # float
Decimal('0.1000000000000000055511151231257827021181583404541015625')
>>> Decimal.from_number(Decimal('3.14'))  # another decimal instance
Decimal('3.14')
@decimal.Decimal.imag
@decimal.Decimal.is_canonical (self, /)
Return True if the argument is canonical and False otherwise.  Currently,
a Decimal instance is always canonical, so this operation always returns
True.
@decimal.Decimal.is_finite (self, /)
Return True if the argument is a finite number, and False if the argument
is infinite or a NaN.
@decimal.Decimal.is_infinite (self, /)
Return True if the argument is either positive or negative infinity and
False otherwise.
@decimal.Decimal.is_nan (self, /)
Return True if the argument is a (quiet or signaling) NaN and False
otherwise.
@decimal.Decimal.is_normal (self, /, context=None)
Return True if the argument is a normal finite non-zero number with an
adjusted exponent greater than or equal to Emin. Return False if the
argument is zero, subnormal, infinite or a NaN.
@decimal.Decimal.is_qnan (self, /)
Return True if the argument is a quiet NaN, and False otherwise.
@decimal.Decimal.is_signed (self, /)
Return True if the argument has a negative sign and False otherwise.
Note that both zeros and NaNs can carry signs.
@decimal.Decimal.is_snan (self, /)
Return True if the argument is a signaling NaN and False otherwise.
@decimal.Decimal.is_subnormal (self, /, context=None)
Return True if the argument is subnormal, and False otherwise. A number is
subnormal if it is non-zero, finite, and has an adjusted exponent less
than Emin.
@decimal.Decimal.is_zero (self, /)
Return True if the argument is a (positive or negative) zero and False
otherwise.
@decimal.Decimal.ln (self, /, context=None)
Return the natural (base e) logarithm of the operand. The function always
uses the ROUND_HALF_EVEN mode and the result is correctly rounded.
@decimal.Decimal.log10 (self, /, context=None)
Return the base ten logarithm of the operand. The function always uses the
ROUND_HALF_EVEN mode and the result is correctly rounded.
@decimal.Decimal.logb (self, /, context=None)
For a non-zero number, return the adjusted exponent of the operand as a
Decimal instance.  If the operand is a zero, then Decimal('-Infinity') is
returned and the DivisionByZero condition is raised. If the operand is
an infinity then Decimal('Infinity') is returned.
@decimal.Decimal.logical_and (self, /, other, context=None)
Applies an 'and' operation between self and other's digits.

Both self and other must be logical numbers.
@decimal.Decimal.logical_invert (self, /, context=None)
Invert all its digits.

The self must be logical number.
@decimal.Decimal.logical_or (self, /, other, context=None)
Applies an 'or' operation between self and other's digits.

Both self and other must be logical numbers.
@decimal.Decimal.logical_xor (self, /, other, context=None)
Applies an 'xor' operation between self and other's digits.

Both self and other must be logical numbers.
@decimal.Decimal.max (self, /, other, context=None)
Maximum of self and other.  If one operand is a quiet NaN and the other is
numeric, the numeric operand is returned.
@decimal.Decimal.max_mag (self, /, other, context=None)
Similar to the max() method, but the comparison is done using the absolute
values of the operands.
@decimal.Decimal.min (self, /, other, context=None)
Minimum of self and other. If one operand is a quiet NaN and the other is
numeric, the numeric operand is returned.
@decimal.Decimal.min_mag (self, /, other, context=None)
Similar to the min() method, but the comparison is done using the absolute
values of the operands.
@decimal.Decimal.next_minus (self, /, context=None)
Return the largest number representable in the given context (or in the
current default context if no context is given) that is smaller than the
given operand.
@decimal.Decimal.next_plus (self, /, context=None)
Return the smallest number representable in the given context (or in the
current default context if no context is given) that is larger than the
given operand.
@decimal.Decimal.next_toward (self, /, other, context=None)
If the two operands are unequal, return the number closest to the first
operand in the direction of the second operand.  If both operands are
numerically equal, return a copy of the first operand with the sign set
to be the same as the sign of the second operand.
@decimal.Decimal.normalize (self, /, context=None)
Normalize the number by stripping the rightmost trailing zeros and
converting any result equal to Decimal('0') to Decimal('0e0').  Used
for producing canonical values for members of an equivalence class.
For example, Decimal('32.100') and Decimal('0.321000e+2') both normalize
to the equivalent value Decimal('32.1').
@decimal.Decimal.number_class (self, /, context=None)
Return a string describing the class of the operand.  The returned value
is one of the following ten strings:

    * '-Infinity', indicating that the operand is negative infinity.
    * '-Normal', indicating that the operand is a negative normal number.
    * '-Subnormal', indicating that the operand is negative and subnormal.
    * '-Zero', indicating that the operand is a negative zero.
    * '+Zero', indicating that the operand is a positive zero.
    * '+Subnormal', indicating that the operand is positive and subnormal.
    * '+Normal', indicating that the operand is a positive normal number.
    * '+Infinity', indicating that the operand is positive infinity.
    * 'NaN', indicating that the operand is a quiet NaN (Not a Number).
    * 'sNaN', indicating that the operand is a signaling NaN.
@decimal.Decimal.quantize (self, /, exp, rounding=None, context=None)
Return a value equal to the first operand after rounding and having the
exponent of the second operand.

    >>> Decimal('1.41421356').quantize(Decimal('1.000'))
    Decimal('1.414')

Unlike other operations, if the length of the coefficient after the quantize
operation would be greater than precision, then an InvalidOperation is signaled.
This guarantees that, unless there is an error condition, the quantized exponent
is always equal to that of the right-hand operand.

Also unlike other operations, quantize never signals Underflow, even if the
result is subnormal and inexact.

If the exponent of the second operand is larger than that of the first, then
rounding may be necessary. In this case, the rounding mode is determined by the
rounding argument if given, else by the given context argument; if neither
argument is given, the rounding mode of the current thread's context is used.
@decimal.Decimal.radix (self, /)
Return Decimal(10), the radix (base) in which the Decimal class does
all its arithmetic. Included for compatibility with the specification.
@decimal.Decimal.real
@decimal.Decimal.remainder_near (self, /, other, context=None)
Return the remainder from dividing self by other.  This differs from
self % other in that the sign of the remainder is chosen so as to minimize
its absolute value. More precisely, the return value is self - n * other
where n is the integer nearest to the exact value of self / other, and
if two integers are equally near then the even one is chosen.

If the result is zero then its sign will be the sign of self.
@decimal.Decimal.rotate (self, /, other, context=None)
Return the result of rotating the digits of the first operand by an amount
specified by the second operand.  The second operand must be an integer in
the range -precision through precision. The absolute value of the second
operand gives the number of places to rotate. If the second operand is
positive then rotation is to the left; otherwise rotation is to the right.
The coefficient of the first operand is padded on the left with zeros to
length precision if necessary. The sign and exponent of the first operand are
unchanged.
@decimal.Decimal.same_quantum (self, /, other, context=None)
Test whether self and other have the same exponent or whether both are NaN.

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly.
@decimal.Decimal.scaleb (self, /, other, context=None)
Return the first operand with the exponent adjusted the second.  Equivalently,
return the first operand multiplied by 10**other. The second operand must be
an integer.
@decimal.Decimal.shift (self, /, other, context=None)
Return the result of shifting the digits of the first operand by an amount
specified by the second operand.  The second operand must be an integer in
the range -precision through precision. The absolute value of the second
operand gives the number of places to shift. If the second operand is
positive, then the shift is to the left; otherwise the shift is to the
right. Digits shifted into the coefficient are zeros. The sign and exponent
of the first operand are unchanged.
@decimal.Decimal.sqrt (self, /, context=None)
Return the square root of the argument to full precision. The result is
correctly rounded using the ROUND_HALF_EVEN rounding mode.
@decimal.Decimal.to_eng_string (self, /, context=None)
Convert to an engineering-type string.  Engineering notation has an exponent
which is a multiple of 3, so there are up to 3 digits left of the decimal
place. For example, Decimal('123E+1') is converted to Decimal('1.23E+3').

The value of context.capitals determines whether the exponent sign is lower
or upper case. Otherwise, the context does not affect the operation.
@decimal.Decimal.to_integral (self, /, rounding=None, context=None)
Identical to the to_integral_value() method.  The to_integral() name has been
kept for compatibility with older versions.
@decimal.Decimal.to_integral_exact (self, /, rounding=None, context=None)
Round to the nearest integer, signaling Inexact or Rounded as appropriate if
rounding occurs.  The rounding mode is determined by the rounding parameter
if given, else by the given context. If neither parameter is given, then the
rounding mode of the current default context is used.
@decimal.Decimal.to_integral_value (self, /, rounding=None, context=None)
Round to the nearest integer without signaling Inexact or Rounded.  The
rounding mode is determined by the rounding parameter if given, else by
the given context. If neither parameter is given, then the rounding mode
of the current default context is used.
@decimal.DecimalException
@decimal.DecimalException.
getset: __weakref__
@decimal.DivisionByZero
@decimal.DivisionByZero.
@decimal.DivisionImpossible
@decimal.DivisionImpossible.
@decimal.DivisionUndefined
@decimal.DivisionUndefined.
@decimal.FloatOperation
@decimal.FloatOperation.
@decimal.Inexact
@decimal.Inexact.
@decimal.InvalidContext
@decimal.InvalidContext.
@decimal.InvalidOperation
@decimal.InvalidOperation.
@decimal.Overflow
@decimal.Overflow.
@decimal.Rounded
@decimal.Rounded.
@decimal.Subnormal
@decimal.Subnormal.
@decimal.Underflow
@decimal.Underflow.
@difflib.
from types: GenericAlias=GenericAlias
@dis.
from _opcode: get_executor=get_executor stack_effect=stack_effect
@doctest.
from _io: IncrementalNewlineDecoder=IncrementalNewlineDecoder StringIO=StringIO
@email.base64mime.
from binascii: a2b_base64=a2b_base64 b2a_base64=b2a_base64
@email.charset.
from functools: partial=partial
@email.generator.
from _io: BytesIO=BytesIO StringIO=StringIO
@email.iterators.
from _io: StringIO=StringIO
@email.message.
from _io: BytesIO=BytesIO StringIO=StringIO
@encodings.utf_8.
from _codecs: encode=utf_8_encode
@enum.
from builtins: MappingProxyType=mappingproxy
@errno
This module makes available standard errno system symbols.

The value of each symbol is the corresponding integer value,
e.g., on most systems, errno.ENOENT equals the integer 2.

The dictionary errno.errorcode maps numeric codes to symbol names,
e.g., errno.errorcode[2] could be the string 'ENOENT'.

Symbols that are not relevant to the underlying system are not defined.

To map error codes to error messages, use the function os.strerror(),
e.g. os.strerror(2) could return 'No such file or directory'.
@errno.
shown: E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL errorcode
@faulthandler.
shown: cancel_dump_traceback_later disable dump_c_stack dump_traceback dump_traceback_later enable is_enabled register unregister
@faulthandler._fatal_error_c_thread ()
Call Py_FatalError() in a new C thread.
@faulthandler._read_null ()
Read from NULL, raise a SIGSEGV or SIGBUS signal depending on the platform.
@faulthandler._sigabrt ()
Raise a SIGABRT signal.
@faulthandler._sigfpe ()
Raise a SIGFPE signal.
@faulthandler._sigsegv (release_gil=False, /)
Raise a SIGSEGV signal.
@faulthandler.cancel_dump_traceback_later ()
Cancel the previous call to dump_traceback_later().
@faulthandler.disable ()
Disable the fault handler.
@faulthandler.dump_c_stack (file=sys.stderr)
Dump the C stack of the current thread.
@faulthandler.dump_traceback (file=sys.stderr, all_threads=True)
Dump the traceback of the current thread, or of all threads if all_threads is True, into file.
@faulthandler.dump_traceback_later (timeout, repeat=False, file=sys.stderr, exit=False)
Dump the traceback of all threads in timeout seconds,
or each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe.
@faulthandler.enable (file=sys.stderr, all_threads=True)
Enable the fault handler.
@faulthandler.is_enabled ()
Check if the handler is enabled.
@faulthandler.register (signum, file=sys.stderr, all_threads=True, chain=False)
Register a handler for the signal 'signum': dump the traceback of the current thread, or of all threads if all_threads is True, into file.
@faulthandler.unregister (signum, /)
Unregister the handler of the signal 'signum' registered by register().
@filecmp.
from types: GenericAlias=GenericAlias
from itertools: filterfalse=filterfalse
@fileinput.
from types: GenericAlias=GenericAlias
@functools.
from types: GenericAlias=GenericAlias
from builtins: MappingProxyType=mappingproxy MethodType=method
from _thread: RLock=RLock
from typing: UnionType=Union
from _functools: cmp_to_key=cmp_to_key reduce=reduce
from _abc: get_cache_token=get_cache_token
from operator: itemgetter=itemgetter
@functools._PlaceholderType
The type of the Placeholder singleton.

Used as a placeholder for partial arguments.
@functools._PlaceholderType.
static method: __new__
method: __reduce__ __repr__
@functools._lru_cache_wrapper
Create a cached callable that wraps another function.

user_function:      the function being cached

maxsize:  0         for no caching
          None      for unlimited cache size
          n         for a bounded cache

typed:    False     cache f(3) and f(3.0) as identical calls
          True      cache f(3) and f(3.0) as distinct calls

cache_info_type:    namedtuple class with the fields:
                        hits misses currsize maxsize
@functools._lru_cache_wrapper.
method: __call__ __copy__ __deepcopy__ __get__ __reduce__ cache_clear cache_info
getset: __dict__
static method: __new__
@functools._lru_cache_wrapper.__copy__
@functools._lru_cache_wrapper.__deepcopy__
@functools._lru_cache_wrapper.cache_clear (self, /)
Clear the cache and cache statistics
@functools._lru_cache_wrapper.cache_info (self, /)
Report cache statistics
@functools.partial (func, /, *args, **keywords)
Create a new function with partial application of the given arguments
and keywords.
@functools.partial.
method: __call__ __delattr__ __get__ __getattribute__ __reduce__ __repr__ __setattr__ __setstate__
class method: __class_getitem__
getset: __dict__
static method: __new__
member: __vectorcalloffset__ args func keywords
@functools.partial.__setstate__ (self, object, /)
@functools.partial.args
tuple of arguments to future partial calls
@functools.partial.func
function object to use in future partial calls
@functools.partial.keywords
dictionary of keyword arguments to future partial calls
@gc
This module provides access to the garbage collector for reference cycles.

enable() -- Enable automatic garbage collection.
disable() -- Disable automatic garbage collection.
isenabled() -- Returns true if automatic collection is enabled.
collect() -- Do a full collection right now.
get_count() -- Return the current collection counts.
get_stats() -- Return list of dictionaries containing per-generation stats.
set_debug() -- Set debugging flags.
get_debug() -- Get debugging flags.
set_threshold() -- Set the collection thresholds.
get_threshold() -- Return the current collection thresholds.
get_objects() -- Return a list of all objects tracked by the collector.
is_tracked() -- Returns true if a given object is tracked.
is_finalized() -- Returns true if a given object has been already finalized.
get_referrers() -- Return the list of objects that refer to an object.
get_referents() -- Return the list of objects that an object refers to.
freeze() -- Freeze all tracked objects and ignore them for future collections.
unfreeze() -- Unfreeze all objects in the permanent generation.
get_freeze_count() -- Return the number of objects in the permanent generation.
@gc.
shown: DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks collect disable enable freeze garbage get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats get_threshold is_finalized is_tracked isenabled set_debug set_threshold unfreeze
@gc.collect (generation=2)
Run the garbage collector.

With no arguments, run a full collection.  The optional argument
may be an integer specifying which generation to collect.  A ValueError
is raised if the generation number is invalid.

The number of unreachable objects is returned.
@gc.disable ()
Disable automatic garbage collection.
@gc.enable ()
Enable automatic garbage collection.
@gc.freeze ()
Freeze all current tracked objects and ignore them for future collections.

This can be used before a POSIX fork() call to make the gc copy-on-write friendly.
Note: collection before a POSIX fork() call may free pages for future allocation
which can cause copy-on-write.
@gc.get_count ()
Return a three-tuple of the current collection counts.
@gc.get_debug ()
Get the garbage collection debugging flags.
@gc.get_freeze_count ()
Return the number of objects in the permanent generation.
@gc.get_objects (generation=None)
Return a list of objects tracked by the collector (excluding the list returned).

  generation
    Generation to extract the objects from.

If generation is not None, return only the objects tracked by the collector
that are in that generation.
@gc.get_referents (*objs)
Return the list of objects that are directly referred to by 'objs'.
@gc.get_referrers (*objs)
Return the list of objects that directly refer to any of 'objs'.
@gc.get_stats ()
Return a list of dictionaries containing per-generation statistics.
@gc.get_threshold ()
Return the current collection thresholds.
@gc.is_finalized (obj, /)
Returns true if the object has been already finalized by the GC.
@gc.is_tracked (obj, /)
Returns true if the object is tracked by the garbage collector.

Simple atomic objects will return false.
@gc.isenabled ()
Returns true if automatic garbage collection is enabled.
@gc.set_debug (flags, /)
Set the garbage collection debugging flags.

  flags
    An integer that can have the following bits turned on:
      DEBUG_STATS - Print statistics during collection.
      DEBUG_COLLECTABLE - Print collectable objects found.
      DEBUG_UNCOLLECTABLE - Print unreachable but uncollectable objects
        found.
      DEBUG_SAVEALL - Save objects to gc.garbage rather than freeing them.
      DEBUG_LEAK - Debug leaking programs (everything but STATS).

Debugging information is written to sys.stderr.
@gc.set_threshold
set_threshold(threshold0, [threshold1, [threshold2]])
Set the collection thresholds (the collection frequency).

Setting 'threshold0' to zero disables collection.
@gc.unfreeze ()
Unfreeze all objects in the permanent generation.

Put all objects in the permanent generation back into oldest generation.
@graphlib.
from types: GenericAlias=GenericAlias
@hashlib.
from _blake2: blake2b=blake2b blake2s=blake2s
from _md5: md5=md5
from _sha1: sha1=sha1
from _sha2: sha224=sha224 sha256=sha256 sha384=sha384 sha512=sha512
from _sha3: sha3_224=sha3_224 sha3_256=sha3_256 sha3_384=sha3_384 sha3_512=sha3_512 shake_128=shake_128 shake_256=shake_256
@heapq.
from _heapq: _heapify_max=heapify_max _heappop_max=heappop_max _heappush_max=heappush_max _heappushpop_max=heappushpop_max _heapreplace_max=heapreplace_max heapify=heapify heapify_max=heapify_max heappop=heappop heappop_max=heappop_max heappush=heappush heappush_max=heappush_max heappushpop=heappushpop heappushpop_max=heappushpop_max heapreplace=heapreplace heapreplace_max=heapreplace_max
@hmac.
from _operator: compare_digest=_compare_digest
@imaplib.
from datetime: datetime=datetime timedelta=timedelta timezone=timezone
@inspect.
from collections: OrderedDict=OrderedDict
from operator: attrgetter=attrgetter
from weakref: make_weakref=ReferenceType
@io.
from builtins: BlockingIOError=BlockingIOError
from _io: BufferedRWPair=BufferedRWPair BufferedRandom=BufferedRandom BufferedReader=BufferedReader BufferedWriter=BufferedWriter BytesIO=BytesIO FileIO=FileIO IncrementalNewlineDecoder=IncrementalNewlineDecoder StringIO=StringIO TextIOWrapper=TextIOWrapper open=open open_code=open_code text_encoding=text_encoding
from types: GenericAlias=GenericAlias
@io.UnsupportedOperation
@io.UnsupportedOperation.
getset: __weakref__
@itertools
Functional tools for creating and using iterators.

Infinite iterators:
count(start=0, step=1) --> start, start+step, start+2*step, ...
cycle(p) --> p0, p1, ... plast, p0, p1, ...
repeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times

Iterators terminating on the shortest input sequence:
accumulate(p[, func]) --> p0, p0+p1, p0+p1+p2
batched(p, n) --> [p0, p1, ..., p_n-1], [p_n, p_n+1, ..., p_2n-1], ...
chain(p, q, ...) --> p0, p1, ... plast, q0, q1, ...
chain.from_iterable([p, q, ...]) --> p0, p1, ... plast, q0, q1, ...
compress(data, selectors) --> (d[0] if s[0]), (d[1] if s[1]), ...
dropwhile(predicate, seq) --> seq[n], seq[n+1], starting when predicate fails
groupby(iterable[, keyfunc]) --> sub-iterators grouped by value of keyfunc(v)
filterfalse(predicate, seq) --> elements of seq where predicate(elem) is False
islice(seq, [start,] stop [, step]) --> elements from
       seq[start:stop:step]
pairwise(s) --> (s[0],s[1]), (s[1],s[2]), (s[2], s[3]), ...
starmap(fun, seq) --> fun(*seq[0]), fun(*seq[1]), ...
tee(it, n=2) --> (it1, it2 , ... itn) splits one iterator into n
takewhile(predicate, seq) --> seq[0], seq[1], until predicate fails
zip_longest(p, q, ...) --> (p[0], q[0]), (p[1], q[1]), ...

Combinatoric generators:
product(p, q, ... [repeat=1]) --> cartesian product
permutations(p[, r])
combinations(p, r)
combinations_with_replacement(p, r)
@itertools.
shown: accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest
@itertools._grouper
@itertools._grouper.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools._tee (iterable, /)
Iterator wrapped to make it copyable.
@itertools._tee.
method: __copy__ __iter__ __next__
static method: __new__
@itertools._tee.__copy__ (self, /)
Returns an independent iterator.
@itertools._tee_dataobject
teedataobject(iterable, values, next, /)
--

Data container common to multiple tee objects.
@itertools._tee_dataobject.
method: __getattribute__
static method: __new__
@itertools.accumulate (iterable, func=None, *, initial=None)
Return series of accumulated sums (or other binary function results).
@itertools.accumulate.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.batched (iterable, n, *, strict=False)
Batch data into tuples of length n. The last batch may be shorter than n.

Loops over the input iterable and accumulates data into tuples
up to size n.  The input is consumed lazily, just enough to
fill a batch.  The result is yielded as soon as a batch is full
or when the input iterable is exhausted.

    >>> for batch in batched('ABCDEFG', 3):
    ...     print(batch)
    ...
    ('A', 'B', 'C')
    ('D', 'E', 'F')
    ('G',)

If "strict" is True, raises a ValueError if the final batch is shorter
than n.
@itertools.batched.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.chain (*iterables)
Return a chain object whose .__next__() method returns elements from the
first iterable until it is exhausted, then elements from the next
iterable, until all of the iterables are exhausted.
@itertools.chain.
class method: __class_getitem__ from_iterable
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.chain.from_iterable (iterable, /)
Alternative chain() constructor taking a single iterable argument that evaluates lazily.
@itertools.combinations (iterable, r)
Return successive r-length combinations of elements in the iterable.

combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)
@itertools.combinations.
method: __getattribute__ __iter__ __next__ __sizeof__
static method: __new__
@itertools.combinations.__sizeof__ (self, /)
Returns size in memory, in bytes.
@itertools.combinations_with_replacement (iterable, r)
Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.

combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')
@itertools.combinations_with_replacement.
method: __getattribute__ __iter__ __next__ __sizeof__
static method: __new__
@itertools.combinations_with_replacement.__sizeof__ (self, /)
Returns size in memory, in bytes.
@itertools.compress (data, selectors)
Return data elements corresponding to true selector elements.

Forms a shorter iterator from selected data elements using the selectors to
choose the data elements.
@itertools.compress.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.count (start=0, step=1)
Return a count object whose .__next__() method returns consecutive values.

Equivalent to:
    def count(firstval=0, step=1):
        x = firstval
        while 1:
            yield x
            x += step
@itertools.count.
method: __getattribute__ __iter__ __next__ __repr__
static method: __new__
@itertools.cycle (iterable, /)
Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.
@itertools.cycle.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.dropwhile (predicate, iterable, /)
Drop items from the iterable while predicate(item) is true.

Afterwards, return every element until the iterable is exhausted.
@itertools.dropwhile.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.filterfalse (function, iterable, /)
Return those items of iterable for which function(item) is false.

If function is None, return the items that are false.
@itertools.filterfalse.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.groupby (iterable, key=None)
make an iterator that returns consecutive keys and groups from the iterable

iterable
  Elements to divide into groups according to the key function.
key
  A function for computing the group category for each element.
  If the key function is not specified or is None, the element itself
  is used for grouping.
@itertools.groupby.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.islice
islice(iterable, stop) --> islice object
islice(iterable, start, stop[, step]) --> islice object

Return an iterator whose next() method returns selected values from an
iterable.  If start is specified, will skip all preceding elements;
otherwise, start defaults to zero.  Step defaults to one.  If
specified as another value, step determines how many values are
skipped between successive calls.  Works like a slice() on a list
but returns an iterator.
@itertools.islice.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.pairwise (iterable, /)
Return an iterator of overlapping pairs taken from the input iterator.

s -> (s0,s1), (s1,s2), (s2, s3), ...
@itertools.pairwise.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.permutations (iterable, r=None)
Return successive r-length permutations of elements in the iterable.

permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)
@itertools.permutations.
method: __getattribute__ __iter__ __next__ __sizeof__
static method: __new__
@itertools.permutations.__sizeof__ (self, /)
Returns size in memory, in bytes.
@itertools.product (*iterables, repeat=1)
Cartesian product of input iterables.  Equivalent to nested for-loops.

For example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).
The leftmost iterators are in the outermost for-loop, so the output tuples
cycle in a manner similar to an odometer (with the rightmost element changing
on every iteration).

To compute the product of an iterable with itself, specify the number
of repetitions with the optional repeat keyword argument. For example,
product(A, repeat=4) means the same as product(A, A, A, A).

product('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)
product((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...
@itertools.product.
method: __getattribute__ __iter__ __next__ __sizeof__
static method: __new__
@itertools.product.__sizeof__ (self, /)
Returns size in memory, in bytes.
@itertools.repeat
repeat(object [,times]) -> create an iterator which returns the object
for the specified number of times.  If not specified, returns the object
endlessly.
@itertools.repeat.
method: __getattribute__ __iter__ __length_hint__ __next__ __repr__
static method: __new__
@itertools.starmap (function, iterable, /)
Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.
@itertools.starmap.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.takewhile (predicate, iterable, /)
Return successive entries from an iterable as long as the predicate evaluates to true for each entry.
@itertools.takewhile.
method: __getattribute__ __iter__ __next__
static method: __new__
@itertools.tee (iterable, n=2, /)
Returns a tuple of n independent iterators.
@itertools.zip_longest (*iterables, fillvalue=None)
Return a zip_longest object whose .__next__() method returns a tuple where
the i-th element comes from the i-th iterable argument.  The .__next__()
method continues until the longest iterable in the argument sequence
is exhausted and then it raises StopIteration.  When the shorter iterables
are exhausted, the fillvalue is substituted in their place.  The fillvalue
defaults to None or can be specified by a keyword argument.
@itertools.zip_longest.
method: __getattribute__ __iter__ __next__
static method: __new__
@json.decoder.
from _json: c_scanstring=scanstring scanstring=scanstring
@json.encoder.
from _json: c_encode_basestring=encode_basestring c_encode_basestring_ascii=encode_basestring_ascii c_make_encoder=Encoder encode_basestring=encode_basestring encode_basestring_ascii=encode_basestring_ascii
@json.scanner.
from _json: c_make_scanner=Scanner make_scanner=Scanner
@locale.
from builtins: _builtin_str=str
from _locale: _localeconv=localeconv _setlocale=setlocale bind_textdomain_codeset=bind_textdomain_codeset bindtextdomain=bindtextdomain dcgettext=dcgettext dgettext=dgettext getencoding=getencoding gettext=gettext localeconv=localeconv nl_langinfo=nl_langinfo strcoll=strcoll strxfrm=strxfrm textdomain=textdomain
@locale.Error
@locale.Error.
getset: __weakref__
@logging.
from types: GenericAlias=GenericAlias
@mailbox.
from types: GenericAlias=GenericAlias
@marshal
This module contains functions that can read and write Python values in
a binary format. The format is specific to Python, but independent of
machine architecture issues.

Not all Python object types are supported; in general, only objects
whose value is independent from a particular invocation of Python can be
written and read by this module. The following types are supported:
None, integers, floating-point numbers, strings, bytes, bytearrays,
tuples, lists, sets, dictionaries, and code objects, where it
should be understood that tuples, lists and dictionaries are only
supported as long as the values contained therein are themselves
supported; and recursive lists and dictionaries should not be written
(they will cause infinite loops).

Variables:

version -- indicates the format that the module uses. Version 0 is the
    historical format, version 1 shares interned strings and version 2
    uses a binary format for floating-point numbers.
    Version 3 shares common object references (New in version 3.4).

Functions:

dump() -- write value to a file
load() -- read value from a file
dumps() -- marshal value as a bytes object
loads() -- read value from a bytes-like object
@marshal.
shown: dump dumps load loads version
@marshal.dump (value, file, version=5, /, *, allow_code=True)
Write the value on the open file.

  value
    Must be a supported type.
  file
    Must be a writeable binary file.
  version
    Indicates the data format that dump should use.
  allow_code
    Allow to write code objects.

If the value has (or contains an object that has) an unsupported type, a
ValueError exception is raised - but garbage data will also be written
to the file. The object will not be properly read back by load().
@marshal.dumps (value, version=5, /, *, allow_code=True)
Return the bytes object that would be written to a file by dump(value, file).

  value
    Must be a supported type.
  version
    Indicates the data format that dumps should use.
  allow_code
    Allow to write code objects.

Raise a ValueError exception if value has (or contains an object that has) an
unsupported type.
@marshal.load (file, /, *, allow_code=True)
Read one value from the open file and return it.

  file
    Must be readable binary file.
  allow_code
    Allow to load code objects.

If no valid value is read (e.g. because the data has a different Python
version's incompatible marshal format), raise EOFError, ValueError or
TypeError.

Note: If an object containing an unsupported type was marshalled with
dump(), load() will substitute None for the unmarshallable type.
@marshal.loads (bytes, /, *, allow_code=True)
Convert the bytes-like object to a value.

  allow_code
    Allow to load code objects.

If no valid value is found, raise EOFError, ValueError or TypeError.  Extra
bytes in the input are ignored.
@math
This module provides access to the mathematical functions
defined by the C standard.
@math.
shown: acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp
@math.acos (x, /)
Return the arc cosine (measured in radians) of x.

The result is between 0 and pi.
@math.acosh (x, /)
Return the inverse hyperbolic cosine of x.
@math.asin (x, /)
Return the arc sine (measured in radians) of x.

The result is between -pi/2 and pi/2.
@math.asinh (x, /)
Return the inverse hyperbolic sine of x.
@math.atan (x, /)
Return the arc tangent (measured in radians) of x.

The result is between -pi/2 and pi/2.
@math.atan2 (y, x, /)
Return the arc tangent (measured in radians) of y/x.

Unlike atan(y/x), the signs of both x and y are considered.
@math.atanh (x, /)
Return the inverse hyperbolic tangent of x.
@math.cbrt (x, /)
Return the cube root of x.
@math.ceil (x, /)
Return the ceiling of x as an Integral.

This is the smallest integer >= x.
@math.comb (n, k, /)
Number of ways to choose k items from n items without repetition and without order.

Evaluates to n! / (k! * (n - k)!) when k <= n and evaluates
to zero when k > n.

Also called the binomial coefficient because it is equivalent
to the coefficient of k-th term in polynomial expansion of the
expression (1 + x)**n.

Raises TypeError if either of the arguments are not integers.
Raises ValueError if either of the arguments are negative.
@math.copysign (x, y, /)
Return a float with the magnitude (absolute value) of x but the sign of y.

On platforms that support signed zeros, copysign(1.0, -0.0)
returns -1.0.
@math.cos (x, /)
Return the cosine of x (measured in radians).
@math.cosh (x, /)
Return the hyperbolic cosine of x.
@math.degrees (x, /)
Convert angle x from radians to degrees.
@math.dist (p, q, /)
Return the Euclidean distance between two points p and q.

The points should be specified as sequences (or iterables) of
coordinates.  Both inputs must have the same dimension.

Roughly equivalent to:
    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))
@math.erf (x, /)
Error function at x.
@math.erfc (x, /)
Complementary error function at x.
@math.exp (x, /)
Return e raised to the power of x.
@math.exp2 (x, /)
Return 2 raised to the power of x.
@math.expm1 (x, /)
Return exp(x)-1.

This function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.
@math.fabs (x, /)
Return the absolute value of the float x.
@math.factorial (n, /)
Find n!.
@math.floor (x, /)
Return the floor of x as an Integral.

This is the largest integer <= x.
@math.fma (x, y, z, /)
Fused multiply-add operation.

Compute (x * y) + z with a single round.
@math.fmod (x, y, /)
Return fmod(x, y), according to platform C.

x % y may differ.
@math.frexp (x, /)
Return the mantissa and exponent of x, as pair (m, e).

m is a float and e is an int, such that x = m * 2.**e.
If x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.
@math.fsum (seq, /)
Return an accurate floating-point sum of values in the iterable seq.

Assumes IEEE-754 floating-point arithmetic.
@math.gamma (x, /)
Gamma function at x.
@math.gcd (*integers)
Greatest Common Divisor.
@math.hypot (*coordinates)
Multidimensional Euclidean distance from the origin to a point.

Roughly equivalent to:
    sqrt(sum(x**2 for x in coordinates))

For a two dimensional point (x, y), gives the hypotenuse
using the Pythagorean theorem:  sqrt(x*x + y*y).

For example, the hypotenuse of a 3/4/5 right triangle is:

    >>> hypot(3.0, 4.0)
    5.0
@math.isclose (a, b, *, rel_tol=1e-09, abs_tol=0.0)
Determine whether two floating-point numbers are close in value.

  rel_tol
    maximum difference for being considered "close", relative to the
    magnitude of the input values
  abs_tol
    maximum difference for being considered "close", regardless of the
    magnitude of the input values

Return True if a is close in value to b, and False otherwise.

For the values to be considered close, the difference between them
must be smaller than at least one of the tolerances.

-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That
is, NaN is not close to anything, even itself.  inf and -inf are
only close to themselves.
@math.isfinite (x, /)
Return True if x is neither an infinity nor a NaN, and False otherwise.
@math.isinf (x, /)
Return True if x is a positive or negative infinity, and False otherwise.
@math.isnan (x, /)
Return True if x is a NaN (not a number), and False otherwise.
@math.isqrt (n, /)
Return the integer part of the square root of the input.
@math.lcm (*integers)
Least Common Multiple.
@math.ldexp (x, i, /)
Return x * (2**i).

This is essentially the inverse of frexp().
@math.lgamma (x, /)
Natural logarithm of absolute value of Gamma function at x.
@math.log
log(x, [base=math.e])
Return the logarithm of x to the given base.

If the base is not specified, returns the natural logarithm (base e) of x.
@math.log10 (x, /)
Return the base 10 logarithm of x.
@math.log1p (x, /)
Return the natural logarithm of 1+x (base e).

The result is computed in a way which is accurate for x near zero.
@math.log2 (x, /)
Return the base 2 logarithm of x.
@math.modf (x, /)
Return the fractional and integer parts of x.

Both results carry the sign of x and are floats.
@math.nextafter (x, y, /, *, steps=None)
Return the floating-point value the given number of steps after x towards y.

If steps is not specified or is None, it defaults to 1.

Raises a TypeError, if x or y is not a double, or if steps is not an integer.
Raises ValueError if steps is negative.
@math.perm (n, k=None, /)
Number of ways to choose k items from n items without repetition and with order.

Evaluates to n! / (n - k)! when k <= n and evaluates
to zero when k > n.

If k is not specified or is None, then k defaults to n
and the function returns n!.

Raises TypeError if either of the arguments are not integers.
Raises ValueError if either of the arguments are negative.
@math.pow (x, y, /)
Return x**y (x to the power of y).
@math.prod (iterable, /, *, start=1)
Calculate the product of all the elements in the input iterable.

The default start value for the product is 1.

When the iterable is empty, return the start value.  This function is
intended specifically for use with numeric values and may reject
non-numeric types.
@math.radians (x, /)
Convert angle x from degrees to radians.
@math.remainder (x, y, /)
Difference between x and the closest integer multiple of y.

Return x - n*y where n*y is the closest integer multiple of y.
In the case where x is exactly halfway between two multiples of
y, the nearest even value of n is used. The result is always exact.
@math.sin (x, /)
Return the sine of x (measured in radians).
@math.sinh (x, /)
Return the hyperbolic sine of x.
@math.sqrt (x, /)
Return the square root of x.
@math.sumprod (p, q, /)
Return the sum of products of values from two iterables p and q.

Roughly equivalent to:

    sum(map(operator.mul, p, q, strict=True))

For float and mixed int/float inputs, the intermediate products
and sums are computed with extended precision.
@math.tan (x, /)
Return the tangent of x (measured in radians).
@math.tanh (x, /)
Return the hyperbolic tangent of x.
@math.trunc (x, /)
Truncates the Real x to the nearest Integral toward 0.

Uses the __trunc__ magic method.
@math.ulp (x, /)
Return the value of the least significant bit of the float x.
@opcode.
from _opcode: stack_effect=stack_effect
@operator
Operator interface.

This module exports a set of functions implemented in C corresponding
to the intrinsic operators of Python.  For example, operator.add(x, y)
is equivalent to the expression x+y.  The function names are those
used for special methods; variants without leading and trailing
'__' are also provided for convenience.
@operator.
from _operator: __abs__=abs __add__=add __and__=and_ __call__=call __concat__=concat __contains__=contains __delitem__=delitem __eq__=eq __floordiv__=floordiv __ge__=ge __getitem__=getitem __gt__=gt __iadd__=iadd __iand__=iand __iconcat__=iconcat __ifloordiv__=ifloordiv __ilshift__=ilshift __imatmul__=imatmul __imod__=imod __imul__=imul __index__=index __inv__=inv __invert__=invert __ior__=ior __ipow__=ipow __irshift__=irshift __isub__=isub __itruediv__=itruediv __ixor__=ixor __le__=le __lshift__=lshift __lt__=lt __matmul__=matmul __mod__=mod __mul__=mul __ne__=ne __neg__=neg __not__=not_ __or__=or_ __pos__=pos __pow__=pow __rshift__=rshift __setitem__=setitem __sub__=sub __truediv__=truediv __xor__=xor abs=abs add=add and_=and_ call=call concat=concat contains=contains countOf=countOf delitem=delitem eq=eq floordiv=floordiv ge=ge getitem=getitem gt=gt iadd=iadd iand=iand iconcat=iconcat ifloordiv=ifloordiv ilshift=ilshift imatmul=imatmul imod=imod imul=imul index=index indexOf=indexOf inv=inv invert=invert ior=ior ipow=ipow irshift=irshift is_=is_ is_none=is_none is_not=is_not is_not_none=is_not_none isub=isub itruediv=itruediv ixor=ixor le=le length_hint=length_hint lshift=lshift lt=lt matmul=matmul mod=mod mul=mul ne=ne neg=neg not_=not_ or_=or_ pos=pos pow=pow rshift=rshift setitem=setitem sub=sub truediv=truediv truth=truth xor=xor
from builtins: _abs=abs
@operator.attrgetter (attr, /, *attrs)
Return a callable object that fetches the given attribute(s) from its operand.
After f = attrgetter('name'), the call f(r) returns r.name.
After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).
After h = attrgetter('name.first', 'name.last'), the call h(r) returns
(r.name.first, r.name.last).
@operator.attrgetter.
method: __call__ __getattribute__ __reduce__ __repr__
static method: __new__
data: __text_signature__
member: __vectorcalloffset__
@operator.attrgetter.__reduce__ (self, /)
Return state information for pickling
@operator.itemgetter (item, /, *items)
Return a callable object that fetches the given item(s) from its operand.
After f = itemgetter(2), the call f(r) returns r[2].
After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])
@operator.itemgetter.
method: __call__ __getattribute__ __reduce__ __repr__
static method: __new__
data: __text_signature__
member: __vectorcalloffset__
@operator.itemgetter.__reduce__ (self, /)
Return state information for pickling
@operator.methodcaller (name, /, *args, **kwargs)
Return a callable object that calls the given method on its operand.
After f = methodcaller('name'), the call f(r) returns r.name().
After g = methodcaller('name', 'date', foo=1), the call g(r) returns
r.name('date', foo=1).
@operator.methodcaller.
method: __call__ __getattribute__ __reduce__ __repr__
static method: __new__
data: __text_signature__
member: __vectorcalloffset__
@operator.methodcaller.__reduce__ (self, /)
Return state information for pickling
@os.
from posix: DirEntry=DirEntry WCOREDUMP=WCOREDUMP WEXITSTATUS=WEXITSTATUS WIFCONTINUED=WIFCONTINUED WIFEXITED=WIFEXITED WIFSIGNALED=WIFSIGNALED WIFSTOPPED=WIFSTOPPED WSTOPSIG=WSTOPSIG WTERMSIG=WTERMSIG _create_environ=_create_environ _exit=_exit abort=abort access=access chdir=chdir chmod=chmod chown=chown chroot=chroot close=close closerange=closerange confstr=confstr cpu_count=cpu_count ctermid=ctermid device_encoding=device_encoding dup=dup dup2=dup2 execv=execv execve=execve fchdir=fchdir fchmod=fchmod fchown=fchown fdatasync=fdatasync fork=fork fpathconf=fpathconf fspath=fspath fstat=fstat fstatvfs=fstatvfs fsync=fsync ftruncate=ftruncate get_blocking=get_blocking get_inheritable=get_inheritable get_terminal_size=get_terminal_size getcwd=getcwd getcwdb=getcwdb getgid=getgid getloadavg=getloadavg getlogin=getlogin getpgid=getpgid getpgrp=getpgrp getpid=getpid getppid=getppid getpriority=getpriority getsid=getsid getuid=getuid grantpt=grantpt isatty=isatty kill=kill killpg=killpg listdir=listdir lockf=lockf login_tty=login_tty lseek=lseek lstat=lstat major=major makedev=makedev minor=minor mkdir=mkdir open=open pathconf=pathconf pipe=pipe posix_fadvise=posix_fadvise posix_openpt=posix_openpt pread=pread process_cpu_count=cpu_count ptsname=ptsname putenv=putenv pwrite=pwrite read=read readinto=readinto readlink=readlink readv=readv register_at_fork=register_at_fork remove=remove rename=rename replace=replace rmdir=rmdir scandir=scandir sched_yield=sched_yield set_blocking=set_blocking set_inheritable=set_inheritable setgid=setgid setpgid=setpgid setpgrp=setpgrp setregid=setregid setreuid=setreuid setsid=setsid setuid=setuid stat=stat statvfs=statvfs strerror=strerror symlink=symlink sync=sync sysconf=sysconf system=system tcgetpgrp=tcgetpgrp tcsetpgrp=tcsetpgrp times=times times_result=times_result truncate=truncate ttyname=ttyname umask=umask uname=uname uname_result=uname_result unlink=unlink unlockpt=unlockpt unsetenv=unsetenv urandom=urandom utime=utime wait=wait wait3=wait3 wait4=wait4 waitid=waitid waitid_result=waitid_result waitpid=waitpid waitstatus_to_exitcode=waitstatus_to_exitcode write=write writev=writev
from types: GenericAlias=GenericAlias
from builtins: error=OSError
@os.stat_result (iterable=(), /)
stat_result: Result from stat, fstat, or lstat.

This object may be accessed either as a tuple of
  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)
or via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.

Posix/windows: If your platform supports st_blksize, st_blocks, st_rdev,
or st_flags, they are available as attributes only.

See os.stat for more information.
@os.stat_result.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: st_atime st_atime_ns st_blksize st_blocks st_ctime st_ctime_ns st_dev st_gid st_ino st_mode st_mtime st_mtime_ns st_nlink st_rdev st_size st_uid
@os.stat_result.st_atime
time of last access
@os.stat_result.st_atime_ns
time of last access in nanoseconds
@os.stat_result.st_blksize
blocksize for filesystem I/O
@os.stat_result.st_blocks
number of blocks allocated
@os.stat_result.st_ctime
time of last change
@os.stat_result.st_ctime_ns
time of last change in nanoseconds
@os.stat_result.st_dev
device
@os.stat_result.st_gid
group ID of owner
@os.stat_result.st_ino
inode
@os.stat_result.st_mode
protection bits
@os.stat_result.st_mtime
time of last modification
@os.stat_result.st_mtime_ns
time of last modification in nanoseconds
@os.stat_result.st_nlink
number of hard links
@os.stat_result.st_rdev
device type (if inode device)
@os.stat_result.st_size
total size, in bytes
@os.stat_result.st_uid
user ID of owner
@os.statvfs_result (iterable=(), /)
statvfs_result: Result from statvfs or fstatvfs.

This object may be accessed either as a tuple of
  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),
or via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.

See os.statvfs for more information.
@os.statvfs_result.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: f_bavail f_bfree f_blocks f_bsize f_favail f_ffree f_files f_flag f_frsize f_fsid f_namemax
@os.statvfs_result.f_bavail
@os.statvfs_result.f_bfree
@os.statvfs_result.f_blocks
@os.statvfs_result.f_bsize
@os.statvfs_result.f_favail
@os.statvfs_result.f_ffree
@os.statvfs_result.f_files
@os.statvfs_result.f_flag
@os.statvfs_result.f_frsize
@os.statvfs_result.f_fsid
@os.statvfs_result.f_namemax
@os.terminal_size (iterable=(), /)
A tuple of (columns, lines) for holding terminal window size
@os.terminal_size.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: columns lines
@os.terminal_size.columns
width of the terminal window in characters
@os.terminal_size.lines
height of the terminal window in characters
@pathlib.
from _stat: S_ISBLK=S_ISBLK S_ISCHR=S_ISCHR S_ISDIR=S_ISDIR S_ISFIFO=S_ISFIFO S_ISREG=S_ISREG S_ISSOCK=S_ISSOCK
from itertools: chain=chain
@pdb.
from builtins: CodeType=code
@pickle.
from builtins: FunctionType=function
from _pickle: PickleError=PickleError Pickler=Pickler PicklingError=PicklingError Unpickler=Unpickler UnpicklingError=UnpicklingError dump=dump dumps=dumps load=load loads=loads
from itertools: batched=batched
from _struct: pack=pack unpack=unpack
from functools: partial=partial
@pickle.PickleBuffer
Wrapper for potentially out-of-band buffers
@pickle.PickleBuffer.
method: __buffer__ __release_buffer__ raw release
static method: __new__
@pickle.PickleBuffer.raw (self, /)
Return a memoryview of the raw memory underlying this buffer.
Will raise BufferError is the buffer isn't contiguous.
@pickle.PickleBuffer.release (self, /)
Release the underlying buffer exposed by the PickleBuffer object.
@pickletools.
from _struct: _unpack=unpack
@plistlib.
from _io: BytesIO=BytesIO
from pyexpat: ParserCreate=ParserCreate
@posix
This module provides access to operating system functionality that is
standardized by the C Standard and the POSIX standard (a thinly
disguised Unix interface).  Refer to the library manual and
corresponding Unix manual entries for more information on calls.
@posix.
from builtins: error=OSError
from os: stat_result=stat_result statvfs_result=statvfs_result terminal_size=terminal_size
shown: CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_EXEC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SEARCH O_SYNC O_TMPFILE O_TRUNC O_TTY_INIT O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_PGID P_PID RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_DEADLINE SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK X_OK abort access chdir chmod chown chroot close closerange confstr confstr_names cpu_count ctermid device_encoding dup dup2 environ error execv execve fchdir fchmod fchown fdatasync fork fpathconf fspath fstat fstatvfs fsync ftruncate get_blocking get_inheritable get_terminal_size getcwd getcwdb getgid getloadavg getlogin getpgid getpgrp getpid getppid getpriority getsid getuid grantpt isatty kill killpg listdir lockf login_tty lseek lstat major makedev minor mkdir open pathconf pathconf_names pipe posix_fadvise posix_openpt pread ptsname putenv pwrite read readinto readlink readv register_at_fork remove rename replace rmdir scandir sched_yield set_blocking set_inheritable setgid setpgid setpgrp setregid setreuid setsid setuid stat stat_result statvfs statvfs_result strerror symlink sync sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size times times_result truncate ttyname umask uname uname_result unlink unlockpt unsetenv urandom utime wait wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode write writev
@posix.DirEntry ()
@posix.DirEntry.
class method: __class_getitem__
method: __fspath__ __repr__ inode is_dir is_file is_junction is_symlink stat
member: name path
@posix.DirEntry.inode (self, /)
Return inode of the entry; cached per entry.
@posix.DirEntry.is_dir (self, /, *, follow_symlinks=True)
Return True if the entry is a directory; cached per entry.
@posix.DirEntry.is_file (self, /, *, follow_symlinks=True)
Return True if the entry is a file; cached per entry.
@posix.DirEntry.is_junction (self, /)
Return True if the entry is a junction; cached per entry.
@posix.DirEntry.is_symlink (self, /)
Return True if the entry is a symbolic link; cached per entry.
@posix.DirEntry.name
the entry's base filename, relative to scandir() "path" argument
@posix.DirEntry.path
the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)
@posix.DirEntry.stat (self, /, *, follow_symlinks=True)
Return stat_result object for the entry; cached per entry.
@posix.WCOREDUMP (status, /)
Return True if the process returning status was dumped to a core file.
@posix.WEXITSTATUS (status)
Return the process return code from status.
@posix.WIFCONTINUED (status)
Return True if a particular process was continued from a job control stop.

Return True if the process returning status was continued from a
job control stop.
@posix.WIFEXITED (status)
Return True if the process returning status exited via the exit() system call.
@posix.WIFSIGNALED (status)
Return True if the process returning status was terminated by a signal.
@posix.WIFSTOPPED (status)
Return True if the process returning status was stopped.
@posix.WSTOPSIG (status)
Return the signal that stopped the process that provided the status value.
@posix.WTERMSIG (status)
Return the signal that terminated the process that provided the status value.
@posix._create_environ ()
Create the environment dictionary.
@posix._emscripten_debugger ()
Create a breakpoint for the JavaScript debugger. Emscripten only.
@posix._emscripten_log (arg)
Log something to the JS console. Emscripten only.
@posix._exit (status)
Exit to the system with specified status, without normal exit processing.
@posix._inputhook ()
Calls PyOS_CallInputHook droppong the GIL first
@posix._is_inputhook_installed ()
Checks if PyOS_CallInputHook is set
@posix._path_normpath (path)
Normalize path, eliminating double slashes, etc.
@posix._path_splitroot_ex (p)
Split a pathname into drive, root and tail.

The tail contains anything after the root.
@posix.abort ()
Abort the interpreter immediately.

This function 'dumps core' or otherwise fails in the hardest way possible
on the hosting operating system.  This function never returns.
@posix.access (path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)
Use the real uid/gid to test for access to a path.

  path
    Path to be tested; can be string, bytes, or a path-like object.
  mode
    Operating-system mode bitfield.  Can be F_OK to test existence,
    or the inclusive-OR of R_OK, W_OK, and X_OK.
  dir_fd
    If not None, it should be a file descriptor open to a directory,
    and path should be relative; path will then be relative to that
    directory.
  effective_ids
    If True, access will use the effective uid/gid instead of
    the real uid/gid.
  follow_symlinks
    If False, and the last element of the path is a symbolic link,
    access will examine the symbolic link itself instead of the file
    the link points to.

dir_fd, effective_ids, and follow_symlinks may not be implemented
  on your platform.  If they are unavailable, using them will raise a
  NotImplementedError.

Note that most operations will use the effective uid/gid, therefore this
  routine can be used in a suid/sgid environment to test if the invoking user
  has the specified access to the path.
@posix.chdir (path)
Change the current working directory to the specified path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
If this functionality is unavailable, using it raises an exception.
@posix.chmod (path, mode, *, dir_fd=None,	      follow_symlinks=(os.name != 'nt'))
Change the access permissions of a file.

  path
    Path to be modified.  May always be specified as a str, bytes, or a path-like object.
    On some platforms, path may also be specified as an open file descriptor.
    If this functionality is unavailable, using it raises an exception.
  mode
    Operating-system mode bitfield.
    Be careful when using number literals for *mode*. The conventional UNIX notation for
    numeric modes uses an octal base, which needs to be indicated with a ``0o`` prefix in
    Python.
  dir_fd
    If not None, it should be a file descriptor open to a directory,
    and path should be relative; path will then be relative to that
    directory.
  follow_symlinks
    If False, and the last element of the path is a symbolic link,
    chmod will modify the symbolic link itself instead of the file
    the link points to.

It is an error to use dir_fd or follow_symlinks when specifying path as
  an open file descriptor.
dir_fd and follow_symlinks may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError.
@posix.chown (path, uid, gid, *, dir_fd=None, follow_symlinks=True)
Change the owner and group id of path to the numeric uid and gid.\\

  path
    Path to be examined; can be string, bytes, a path-like object, or open-file-descriptor int.
  dir_fd
    If not None, it should be a file descriptor open to a directory,
    and path should be relative; path will then be relative to that
    directory.
  follow_symlinks
    If False, and the last element of the path is a symbolic link,
    stat will examine the symbolic link itself instead of the file
    the link points to.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.
If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, chown will modify the symbolic link itself instead of the file the
  link points to.
It is an error to use dir_fd or follow_symlinks when specifying path as
  an open file descriptor.
dir_fd and follow_symlinks may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError.
@posix.chroot (path)
Change root directory to path.
@posix.close (fd)
Close a file descriptor.
@posix.closerange (fd_low, fd_high, /)
Closes all file descriptors in [fd_low, fd_high), ignoring errors.
@posix.confstr (name, /)
Return a string-valued system configuration variable.
@posix.cpu_count ()
Return the number of logical CPUs in the system.

Return None if indeterminable.
@posix.ctermid ()
Return the name of the controlling terminal for this process.
@posix.device_encoding (fd)
Return a string describing the encoding of a terminal's file descriptor.

The file descriptor must be attached to a terminal.
If the device is not a terminal, return None.
@posix.dup (fd, /)
Return a duplicate of a file descriptor.
@posix.dup2 (fd, fd2, inheritable=True)
Duplicate file descriptor.
@posix.execv (path, argv, /)
Execute an executable path with arguments, replacing current process.

path
  Path of executable file.
argv
  Tuple or list of strings.
@posix.execve (path, argv, env)
Execute an executable path with arguments, replacing current process.

path
  Path of executable file.
argv
  Tuple or list of strings.
env
  Dictionary of strings mapping to strings.
@posix.fchdir (fd)
Change to the directory of the given file descriptor.

fd must be opened on a directory, not a file.
Equivalent to os.chdir(fd).
@posix.fchmod (fd, mode)
Change the access permissions of the file given by file descriptor fd.

  fd
    The file descriptor of the file to be modified.
  mode
    Operating-system mode bitfield.
    Be careful when using number literals for *mode*. The conventional UNIX notation for
    numeric modes uses an octal base, which needs to be indicated with a ``0o`` prefix in
    Python.

Equivalent to os.chmod(fd, mode).
@posix.fchown (fd, uid, gid)
Change the owner and group id of the file specified by file descriptor.

Equivalent to os.chown(fd, uid, gid).
@posix.fdatasync (fd)
Force write of fd to disk without forcing update of metadata.
@posix.fork ()
Fork a child process.

Return 0 to child process and PID of child to parent process.
@posix.fpathconf (fd, name, /)
Return the configuration limit name for the file descriptor fd.

If there is no limit, return -1.
@posix.fspath (path)
Return the file system path representation of the object.

If the object is str or bytes, then allow it to pass through as-is. If the
object defines __fspath__(), then return the result of that method. All other
types raise a TypeError.
@posix.fstat (fd)
Perform a stat system call on the given file descriptor.

Like stat(), but for an open file descriptor.
Equivalent to os.stat(fd).
@posix.fstatvfs (fd, /)
Perform an fstatvfs system call on the given fd.

Equivalent to statvfs(fd).
@posix.fsync (fd)
Force write of fd to disk.
@posix.ftruncate (fd, length, /)
Truncate a file, specified by file descriptor, to a specific length.
@posix.get_blocking (fd, /)
Get the blocking mode of the file descriptor.

Return False if the O_NONBLOCK flag is set, True if the flag is cleared.
@posix.get_inheritable (fd, /)
Get the close-on-exe flag of the specified file descriptor.
@posix.get_terminal_size (fd=<unrepresentable>, /)
Return the size of the terminal window as (columns, lines).

The optional argument fd (default standard output) specifies
which file descriptor should be queried.

If the file descriptor is not connected to a terminal, an OSError
is thrown.

This function will only be defined if an implementation is
available for this system.

shutil.get_terminal_size is the high-level function which should
normally be used, os.get_terminal_size is the low-level implementation.
@posix.getcwd ()
Return a unicode string representing the current working directory.
@posix.getcwdb ()
Return a bytes string representing the current working directory.
@posix.getgid ()
Return the current process's group id.
@posix.getloadavg ()
Return average recent system load information.

Return the number of processes in the system run queue averaged over
the last 1, 5, and 15 minutes as a tuple of three floats.
Raises OSError if the load average was unobtainable.
@posix.getlogin ()
Return the actual login name.
@posix.getpgid (pid)
Call the system call getpgid(), and return the result.
@posix.getpgrp ()
Return the current process group id.
@posix.getpid ()
Return the current process id.
@posix.getppid ()
Return the parent's process id.

If the parent process has already exited, Windows machines will still
return its id; others systems will return the id of the 'init' process (1).
@posix.getpriority (which, who)
Return program scheduling priority.
@posix.getsid (pid, /)
Call the system call getsid(pid) and return the result.
@posix.getuid ()
Return the current process's user id.
@posix.grantpt (fd, /)
Grant access to the slave pseudo-terminal device.

  fd
    File descriptor of a master pseudo-terminal device.

Performs a grantpt() C function call.
@posix.isatty (fd, /)
Return True if the fd is connected to a terminal.

Return True if the file descriptor is an open file descriptor
connected to the slave end of a terminal.
@posix.kill (pid, signal, /)
Kill a process with a signal.
@posix.killpg (pgid, signal, /)
Kill a process group with a signal.
@posix.listdir (path=None)
Return a list containing the names of the files in the directory.

path can be specified as either str, bytes, or a path-like object.  If path is bytes,
  the filenames returned will also be bytes; in all other circumstances
  the filenames returned will be str.
If path is None, uses the path='.'.
On some platforms, path may also be specified as an open file descriptor;\\
  the file descriptor must refer to a directory.
  If this functionality is unavailable, using it raises NotImplementedError.

The list is in arbitrary order.  It does not include the special
entries '.' and '..' even if they are present in the directory.
@posix.lockf (fd, command, length, /)
Apply, test or remove a POSIX lock on an open file descriptor.

fd
  An open file descriptor.
command
  One of F_LOCK, F_TLOCK, F_ULOCK or F_TEST.
length
  The number of bytes to lock, starting at the current position.
@posix.login_tty (fd, /)
Prepare the tty of which fd is a file descriptor for a new login session.

Make the calling process a session leader; make the tty the
controlling tty, the stdin, the stdout, and the stderr of the
calling process; close fd.
@posix.lseek (fd, position, whence, /)
Set the position of a file descriptor.  Return the new position.

  fd
    An open file descriptor, as returned by os.open().
  position
    Position, interpreted relative to 'whence'.
  whence
    The relative position to seek from. Valid values are:
    - SEEK_SET: seek from the start of the file.
    - SEEK_CUR: seek from the current file position.
    - SEEK_END: seek from the end of the file.

The return value is the number of bytes relative to the beginning of the file.
@posix.lstat (path, *, dir_fd=None)
Perform a stat system call on the given path, without following symbolic links.

Like stat(), but do not follow symbolic links.
Equivalent to stat(path, follow_symlinks=False).
@posix.major (device, /)
Extracts a device major number from a raw device number.
@posix.makedev (major, minor, /)
Composes a raw device number from the major and minor device numbers.
@posix.minor (device, /)
Extracts a device minor number from a raw device number.
@posix.mkdir (path, mode=511, *, dir_fd=None)
Create a directory.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.

The mode argument is ignored on Windows. Where it is used, the current umask
value is first masked out.
@posix.open (path, flags, mode=511, *, dir_fd=None)
Open a file for low level IO.  Returns a file descriptor (integer).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.
@posix.pathconf (path, name)
Return the configuration limit name for the file or directory path.

If there is no limit, return -1.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.
@posix.pipe ()
Create a pipe.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)
@posix.posix_fadvise (fd, offset, length, advice, /)
Announce an intention to access data in a specific pattern.

Announce an intention to access data in a specific pattern, thus allowing
the kernel to make optimizations.
The advice applies to the region of the file specified by fd starting at
offset and continuing for length bytes.
advice is one of POSIX_FADV_NORMAL, POSIX_FADV_SEQUENTIAL,
POSIX_FADV_RANDOM, POSIX_FADV_NOREUSE, POSIX_FADV_WILLNEED, or
POSIX_FADV_DONTNEED.
@posix.posix_openpt (oflag, /)
Open and return a file descriptor for a master pseudo-terminal device.

Performs a posix_openpt() C function call. The oflag argument is used to
set file status flags and file access modes as specified in the manual page
of posix_openpt() of your system.
@posix.pread (fd, length, offset, /)
Read a number of bytes from a file descriptor starting at a particular offset.

Read length bytes from file descriptor fd, starting at offset bytes from
the beginning of the file.  The file offset remains unchanged.
@posix.ptsname (fd, /)
Return the name of the slave pseudo-terminal device.

  fd
    File descriptor of a master pseudo-terminal device.

If the ptsname_r() C function is available, it is called;
otherwise, performs a ptsname() C function call.
@posix.putenv (name, value, /)
Change or add an environment variable.
@posix.pwrite (fd, buffer, offset, /)
Write bytes to a file descriptor starting at a particular offset.

Write buffer to fd, starting at offset bytes from the beginning of
the file.  Returns the number of bytes written.  Does not change the
current file offset.
@posix.read (fd, length, /)
Read from a file descriptor.  Returns a bytes object.
@posix.readinto (fd, buffer, /)
Read into a buffer object from a file descriptor.

The buffer should be mutable and bytes-like. On success, returns the number of
bytes read. Less bytes may be read than the size of the buffer. The underlying
system call will be retried when interrupted by a signal, unless the signal
handler raises an exception. Other errors will not be retried and an error will
be raised.

Returns 0 if *fd* is at end of file or if the provided *buffer* has length 0
(which can be used to check for errors without reading data). Never returns
negative.
@posix.readlink (path, *, dir_fd=None)
Return a string representing the path to which the symbolic link points.

If dir_fd is not None, it should be a file descriptor open to a directory,
and path should be relative; path will then be relative to that directory.

dir_fd may not be implemented on your platform.  If it is unavailable,
using it will raise a NotImplementedError.
@posix.readv (fd, buffers, /)
Read from a file descriptor fd into an iterable of buffers.

The buffers should be mutable buffers accepting bytes.
readv will transfer data into each buffer until it is full
and then move on to the next buffer in the sequence to hold
the rest of the data.

readv returns the total number of bytes read,
which may be less than the total capacity of all the buffers.
@posix.register_at_fork (*, before=<unrepresentable>,	                 after_in_child=<unrepresentable>,	                 after_in_parent=<unrepresentable>)
Register callables to be called when forking a new process.

  before
    A callable to be called in the parent before the fork() syscall.
  after_in_child
    A callable to be called in the child after fork().
  after_in_parent
    A callable to be called in the parent after fork().

'before' callbacks are called in reverse order.
'after_in_child' and 'after_in_parent' callbacks are called in order.
@posix.remove (path, *, dir_fd=None)
Remove a file (same as unlink()).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.
@posix.rename (src, dst, *, src_dir_fd=None, dst_dir_fd=None)
Rename a file or directory.

If either src_dir_fd or dst_dir_fd is not None, it should be a file
  descriptor open to a directory, and the respective path string (src or dst)
  should be relative; the path will then be relative to that directory.
src_dir_fd and dst_dir_fd, may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError.
@posix.replace (src, dst, *, src_dir_fd=None, dst_dir_fd=None)
Rename a file or directory, overwriting the destination.

If either src_dir_fd or dst_dir_fd is not None, it should be a file
  descriptor open to a directory, and the respective path string (src or dst)
  should be relative; the path will then be relative to that directory.
src_dir_fd and dst_dir_fd, may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError.
@posix.rmdir (path, *, dir_fd=None)
Remove a directory.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.
@posix.scandir (path=None)
Return an iterator of DirEntry objects for given path.

path can be specified as either str, bytes, or a path-like object.  If path
is bytes, the names of yielded DirEntry objects will also be bytes; in
all other circumstances they will be str.

If path is None, uses the path='.'.
@posix.sched_yield ()
Voluntarily relinquish the CPU.
@posix.set_blocking (fd, blocking, /)
Set the blocking mode of the specified file descriptor.

Set the O_NONBLOCK flag if blocking is False,
clear the O_NONBLOCK flag otherwise.
@posix.set_inheritable (fd, inheritable, /)
Set the inheritable flag of the specified file descriptor.
@posix.setgid (gid, /)
Set the current process's group id.
@posix.setpgid (pid, pgrp, /)
Call the system call setpgid(pid, pgrp).
@posix.setpgrp ()
Make the current process the leader of its process group.
@posix.setregid (rgid, egid, /)
Set the current process's real and effective group ids.
@posix.setreuid (ruid, euid, /)
Set the current process's real and effective user ids.
@posix.setsid ()
Call the system call setsid().
@posix.setuid (uid, /)
Set the current process's user id.
@posix.stat (path, *, dir_fd=None, follow_symlinks=True)
Perform a stat system call on the given path.

  path
    Path to be examined; can be string, bytes, a path-like object or
    open-file-descriptor int.
  dir_fd
    If not None, it should be a file descriptor open to a directory,
    and path should be a relative string; path will then be relative to
    that directory.
  follow_symlinks
    If False, and the last element of the path is a symbolic link,
    stat will examine the symbolic link itself instead of the file
    the link points to.

dir_fd and follow_symlinks may not be implemented
  on your platform.  If they are unavailable, using them will raise a
  NotImplementedError.

It's an error to use dir_fd or follow_symlinks when specifying path as
  an open file descriptor.
@posix.statvfs (path)
Perform a statvfs system call on the given path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.
@posix.strerror (code, /)
Translate an error code to a message string.
@posix.symlink (src, dst, target_is_directory=False, *, dir_fd=None)
Create a symbolic link pointing to src named dst.

target_is_directory is required on Windows if the target is to be
  interpreted as a directory.  (On Windows, symlink requires
  Windows 6.0 or greater, and raises a NotImplementedError otherwise.)
  target_is_directory is ignored on non-Windows platforms.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.
@posix.sync ()
Force write of everything to disk.
@posix.sysconf (name, /)
Return an integer-valued system configuration variable.
@posix.system (command)
Execute the command in a subshell.
@posix.tcgetpgrp (fd, /)
Return the process group associated with the terminal specified by fd.
@posix.tcsetpgrp (fd, pgid, /)
Set the process group associated with the terminal specified by fd.
@posix.times ()
Return a collection containing process timing information.

The object returned behaves like a named tuple with these fields:
  (utime, stime, cutime, cstime, elapsed_time)
All fields are floating-point numbers.
@posix.times_result (iterable=(), /)
times_result: Result from os.times().

This object may be accessed either as a tuple of
  (user, system, children_user, children_system, elapsed),
or via the attributes user, system, children_user, children_system,
and elapsed.

See os.times for more information.
@posix.times_result.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: children_system children_user elapsed system user
@posix.times_result.children_system
system time of children
@posix.times_result.children_user
user time of children
@posix.times_result.elapsed
elapsed time since an arbitrary point in the past
@posix.times_result.system
system time
@posix.times_result.user
user time
@posix.truncate (path, length)
Truncate a file, specified by path, to a specific length.

On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.
@posix.ttyname (fd, /)
Return the name of the terminal device connected to 'fd'.

fd
  Integer file descriptor handle.
@posix.umask (mask, /)
Set the current numeric umask and return the previous umask.
@posix.uname ()
Return an object identifying the current operating system.

The object behaves like a named tuple with the following fields:
  (sysname, nodename, release, version, machine)
@posix.uname_result (iterable=(), /)
uname_result: Result from os.uname().

This object may be accessed either as a tuple of
  (sysname, nodename, release, version, machine),
or via the attributes sysname, nodename, release, version, and machine.

See os.uname for more information.
@posix.uname_result.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: machine nodename release sysname version
@posix.uname_result.machine
hardware identifier
@posix.uname_result.nodename
name of machine on network (implementation-defined)
@posix.uname_result.release
operating system release
@posix.uname_result.sysname
operating system name
@posix.uname_result.version
operating system version
@posix.unlink (path, *, dir_fd=None)
Remove a file (same as remove()).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.
@posix.unlockpt (fd, /)
Unlock a pseudo-terminal master/slave pair.

  fd
    File descriptor of a master pseudo-terminal device.

Performs an unlockpt() C function call.
@posix.unsetenv (name, /)
Delete an environment variable.
@posix.urandom (size, /)
Return a bytes object containing random bytes suitable for cryptographic use.
@posix.utime (path, times=None, *, ns=<unrepresentable>,	      dir_fd=None, follow_symlinks=True)
Set the access and modified time of path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.

If times is not None, it must be a tuple (atime, mtime);
    atime and mtime should be expressed as float seconds since the epoch.
If ns is specified, it must be a tuple (atime_ns, mtime_ns);
    atime_ns and mtime_ns should be expressed as integer nanoseconds
    since the epoch.
If times is None and ns is unspecified, utime uses the current time.
Specifying tuples for both times and ns is an error.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, utime will modify the symbolic link itself instead of the file the
  link points to.
It is an error to use dir_fd or follow_symlinks when specifying path
  as an open file descriptor.
dir_fd and follow_symlinks may not be available on your platform.
  If they are unavailable, using them will raise a NotImplementedError.
@posix.wait ()
Wait for completion of a child process.

Returns a tuple of information about the child process:
    (pid, status)
@posix.wait3 (options)
Wait for completion of a child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)
@posix.wait4 (pid, options)
Wait for completion of a specific child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)
@posix.waitid (idtype, id, options, /)
Returns the result of waiting for a process or processes.

  idtype
    Must be one of be P_PID, P_PGID or P_ALL.
  id
    The id to wait on.
  options
    Constructed from the ORing of one or more of WEXITED, WSTOPPED
    or WCONTINUED and additionally may be ORed with WNOHANG or WNOWAIT.

Returns either waitid_result or None if WNOHANG is specified and there are
no children in a waitable state.
@posix.waitid_result (iterable=(), /)
waitid_result: Result from waitid.

This object may be accessed either as a tuple of
  (si_pid, si_uid, si_signo, si_status, si_code),
or via the attributes si_pid, si_uid, and so on.

See os.waitid for more information.
@posix.waitid_result.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: si_code si_pid si_signo si_status si_uid
@posix.waitid_result.si_code
@posix.waitid_result.si_pid
@posix.waitid_result.si_signo
@posix.waitid_result.si_status
@posix.waitid_result.si_uid
@posix.waitpid (pid, options, /)
Wait for completion of a given child process.

Returns a tuple of information regarding the child process:
    (pid, status)

The options argument is ignored on Windows.
@posix.waitstatus_to_exitcode (status)
Convert a wait status to an exit code.

On Unix:

* If WIFEXITED(status) is true, return WEXITSTATUS(status).
* If WIFSIGNALED(status) is true, return -WTERMSIG(status).
* Otherwise, raise a ValueError.

On Windows, return status shifted right by 8 bits.

On Unix, if the process is being traced or if waitpid() was called with
WUNTRACED option, the caller must first check if WIFSTOPPED(status) is true.
This function must not be called if WIFSTOPPED(status) is true.
@posix.write (fd, data, /)
Write a bytes object to a file descriptor.
@posix.writev (fd, buffers, /)
Iterate over buffers, and write the contents of each to a file descriptor.

Returns the total number of bytes written.
buffers must be a sequence of bytes-like objects.
@posixpath.
from posix: normpath=_path_normpath splitroot=_path_splitroot_ex
@pprint.
from _io: _StringIO=StringIO
@pstats.
from _functools: cmp_to_key=cmp_to_key
@pydoc.
from collections: deque=deque
@pyexpat.
from xml.parsers.expat: ExpatError=ExpatError error=ExpatError
from pyexpat: XMLParserType=xmlparser
shown: EXPAT_VERSION ErrorString ExpatError ParserCreate XMLParserType XML_PARAM_ENTITY_PARSING_ALWAYS XML_PARAM_ENTITY_PARSING_NEVER XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE error errors expat_CAPI features model native_encoding version_info
@pyexpat.ErrorString (code, /)
Returns string error for given number.
@pyexpat.ParserCreate (encoding=None, namespace_separator=None,	             intern=<unrepresentable>)
Return a new XML parser object.
@pyexpat.errors.
shown: XML_ERROR_ABORTED XML_ERROR_AMPLIFICATION_LIMIT_BREACH XML_ERROR_ASYNC_ENTITY XML_ERROR_ATTRIBUTE_EXTERNAL_ENTITY_REF XML_ERROR_BAD_CHAR_REF XML_ERROR_BINARY_ENTITY_REF XML_ERROR_CANT_CHANGE_FEATURE_ONCE_PARSING XML_ERROR_DUPLICATE_ATTRIBUTE XML_ERROR_ENTITY_DECLARED_IN_PE XML_ERROR_EXTERNAL_ENTITY_HANDLING XML_ERROR_FEATURE_REQUIRES_XML_DTD XML_ERROR_FINISHED XML_ERROR_INCOMPLETE_PE XML_ERROR_INCORRECT_ENCODING XML_ERROR_INVALID_ARGUMENT XML_ERROR_INVALID_TOKEN XML_ERROR_JUNK_AFTER_DOC_ELEMENT XML_ERROR_MISPLACED_XML_PI XML_ERROR_NOT_STANDALONE XML_ERROR_NOT_STARTED XML_ERROR_NOT_SUSPENDED XML_ERROR_NO_BUFFER XML_ERROR_NO_ELEMENTS XML_ERROR_NO_MEMORY XML_ERROR_PARAM_ENTITY_REF XML_ERROR_PARTIAL_CHAR XML_ERROR_PUBLICID XML_ERROR_RECURSIVE_ENTITY_REF XML_ERROR_RESERVED_NAMESPACE_URI XML_ERROR_RESERVED_PREFIX_XML XML_ERROR_RESERVED_PREFIX_XMLNS XML_ERROR_SUSPENDED XML_ERROR_SUSPEND_PE XML_ERROR_SYNTAX XML_ERROR_TAG_MISMATCH XML_ERROR_TEXT_DECL XML_ERROR_UNBOUND_PREFIX XML_ERROR_UNCLOSED_CDATA_SECTION XML_ERROR_UNCLOSED_TOKEN XML_ERROR_UNDECLARING_PREFIX XML_ERROR_UNDEFINED_ENTITY XML_ERROR_UNEXPECTED_STATE XML_ERROR_UNKNOWN_ENCODING XML_ERROR_XML_DECL codes messages
@pyexpat.model.
shown: XML_CQUANT_NONE XML_CQUANT_OPT XML_CQUANT_PLUS XML_CQUANT_REP XML_CTYPE_ANY XML_CTYPE_CHOICE XML_CTYPE_EMPTY XML_CTYPE_MIXED XML_CTYPE_NAME XML_CTYPE_SEQ
@pyexpat.xmlparser ()
XML parser
@pyexpat.xmlparser.
getset: AttlistDeclHandler CharacterDataHandler CommentHandler CurrentByteIndex CurrentColumnNumber CurrentLineNumber DefaultHandler DefaultHandlerExpand ElementDeclHandler EndCdataSectionHandler EndDoctypeDeclHandler EndElementHandler EndNamespaceDeclHandler EntityDeclHandler ErrorByteIndex ErrorCode ErrorColumnNumber ErrorLineNumber ExternalEntityRefHandler NotStandaloneHandler NotationDeclHandler ProcessingInstructionHandler SkippedEntityHandler StartCdataSectionHandler StartDoctypeDeclHandler StartElementHandler StartNamespaceDeclHandler UnparsedEntityDeclHandler XmlDeclHandler buffer_size buffer_text buffer_used namespace_prefixes ordered_attributes specified_attributes
method: ExternalEntityParserCreate GetBase GetInputContext GetReparseDeferralEnabled Parse ParseFile SetAllocTrackerActivationThreshold SetAllocTrackerMaximumAmplification SetBase SetParamEntityParsing SetReparseDeferralEnabled UseForeignDTD
member: intern
@pyexpat.xmlparser.AttlistDeclHandler
@pyexpat.xmlparser.CharacterDataHandler
@pyexpat.xmlparser.CommentHandler
@pyexpat.xmlparser.CurrentByteIndex
@pyexpat.xmlparser.CurrentColumnNumber
@pyexpat.xmlparser.CurrentLineNumber
@pyexpat.xmlparser.DefaultHandler
@pyexpat.xmlparser.DefaultHandlerExpand
@pyexpat.xmlparser.ElementDeclHandler
@pyexpat.xmlparser.EndCdataSectionHandler
@pyexpat.xmlparser.EndDoctypeDeclHandler
@pyexpat.xmlparser.EndElementHandler
@pyexpat.xmlparser.EndNamespaceDeclHandler
@pyexpat.xmlparser.EntityDeclHandler
@pyexpat.xmlparser.ErrorByteIndex
@pyexpat.xmlparser.ErrorCode
@pyexpat.xmlparser.ErrorColumnNumber
@pyexpat.xmlparser.ErrorLineNumber
@pyexpat.xmlparser.ExternalEntityParserCreate (self, context, encoding=<unrepresentable>,	                           /)
Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler.
@pyexpat.xmlparser.ExternalEntityRefHandler
@pyexpat.xmlparser.GetBase (self, /)
Return base URL string for the parser.
@pyexpat.xmlparser.GetInputContext (self, /)
Return the untranslated text of the input that caused the current event.

If the event was generated by a large amount of text (such as a start tag
for an element with many attributes), not all of the text may be available.
@pyexpat.xmlparser.GetReparseDeferralEnabled (self, /)
Retrieve reparse deferral enabled status; always returns false with Expat <2.6.0.
@pyexpat.xmlparser.NotStandaloneHandler
@pyexpat.xmlparser.NotationDeclHandler
@pyexpat.xmlparser.Parse (self, data, isfinal=False, /)
Parse XML data.

'isfinal' should be true at end of input.
@pyexpat.xmlparser.ParseFile (self, file, /)
Parse XML data from file-like object.
@pyexpat.xmlparser.ProcessingInstructionHandler
@pyexpat.xmlparser.SetAllocTrackerActivationThreshold (self, threshold, /)
Sets the number of allocated bytes of dynamic memory needed to activate protection against disproportionate use of RAM.

By default, parser objects have an allocation activation threshold of 64 MiB.
@pyexpat.xmlparser.SetAllocTrackerMaximumAmplification (self, max_factor, /)
Sets the maximum amplification factor between direct input and bytes of dynamic memory allocated.

The amplification factor is calculated as "allocated / direct" while parsing,
where "direct" is the number of bytes read from the primary document in parsing
and "allocated" is the number of bytes of dynamic memory allocated in the parser
hierarchy.

The 'max_factor' value must be a non-NaN floating point value greater than
or equal to 1.0. Amplification factors greater than 100.0 can be observed
near the start of parsing even with benign files in practice. In particular,
the activation threshold should be carefully chosen to avoid false positives.

By default, parser objects have a maximum amplification factor of 100.0.
@pyexpat.xmlparser.SetBase (self, base, /)
Set the base URL for the parser.
@pyexpat.xmlparser.SetParamEntityParsing (self, flag, /)
Controls parsing of parameter entities (including the external DTD subset).

Possible flag values are XML_PARAM_ENTITY_PARSING_NEVER,
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE and
XML_PARAM_ENTITY_PARSING_ALWAYS. Returns true if setting the flag
was successful.
@pyexpat.xmlparser.SetReparseDeferralEnabled (self, enabled, /)
Enable/Disable reparse deferral; enabled by default with Expat >=2.6.0.
@pyexpat.xmlparser.SkippedEntityHandler
@pyexpat.xmlparser.StartCdataSectionHandler
@pyexpat.xmlparser.StartDoctypeDeclHandler
@pyexpat.xmlparser.StartElementHandler
@pyexpat.xmlparser.StartNamespaceDeclHandler
@pyexpat.xmlparser.UnparsedEntityDeclHandler
@pyexpat.xmlparser.UseForeignDTD (self, flag=True, /)
Allows the application to provide an artificial external subset if one is not specified as part of the document instance.

This readily allows the use of a 'default' document type controlled by the
application, while still getting the advantage of providing document type
information to the parser. 'flag' defaults to True if not provided.
@pyexpat.xmlparser.XmlDeclHandler
@pyexpat.xmlparser.buffer_size
@pyexpat.xmlparser.buffer_text
@pyexpat.xmlparser.buffer_used
@pyexpat.xmlparser.intern
@pyexpat.xmlparser.namespace_prefixes
@pyexpat.xmlparser.ordered_attributes
@pyexpat.xmlparser.specified_attributes
@queue.
from _queue: Empty=Empty SimpleQueue=SimpleQueue
from collections: deque=deque
from _heapq: heappop=heappop heappush=heappush
from time: time=monotonic
@quopri.
from binascii: a2b_qp=a2b_qp b2a_qp=b2a_qp
@random.
from itertools: _accumulate=accumulate _repeat=repeat
from math: _acos=acos _ceil=ceil _cos=cos _exp=exp _fabs=fabs _floor=floor _isfinite=isfinite _lgamma=lgamma _log=log _log2=log2 _sin=sin _sqrt=sqrt
from _bisect: _bisect=bisect_right
from _operator: _index=index
from posix: _urandom=urandom
@re.Match ()
The result of re.match() and re.search().
Match objects always have a boolean value of True.
@re.Match.
class method: __class_getitem__
method: __copy__ __deepcopy__ __getitem__ __repr__ end expand group groupdict groups span start
member: endpos pos re string
getset: lastgroup lastindex regs
@re.Match.end (self, group=0, /)
Return index of the end of the substring matched by group.
@re.Match.endpos
The index into the string beyond which the RE engine will not go.
@re.Match.expand (self, /, template)
Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.
@re.Match.group
group([group1, ...]) -> str or tuple.
Return subgroup(s) of the match by indices or names.
For 0 returns the entire match.
@re.Match.groupdict (self, /, default=None)
Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.

default
  Is used for groups that did not participate in the match.
@re.Match.groups (self, /, default=None)
Return a tuple containing all the subgroups of the match, from 1.

default
  Is used for groups that did not participate in the match.
@re.Match.lastgroup
The name of the last matched capturing group.
@re.Match.lastindex
The integer index of the last matched capturing group.
@re.Match.pos
The index into the string at which the RE engine started looking for a match.
@re.Match.re
The regular expression object.
@re.Match.regs
@re.Match.span (self, group=0, /)
For match object m, return the 2-tuple (m.start(group), m.end(group)).
@re.Match.start (self, group=0, /)
Return index of the start of the substring matched by group.
@re.Match.string
The string passed to match() or search().
@re.Pattern ()
Compiled regular expression object.
@re.Pattern.
class method: __class_getitem__
method: __copy__ __deepcopy__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__ findall finditer fullmatch match scanner search split sub subn
member: flags groups pattern
getset: groupindex
@re.Pattern.findall (self, /, string, pos=0, endpos=2147483647)
Return a list of all non-overlapping matches of pattern in string.
@re.Pattern.finditer (self, /, string, pos=0, endpos=2147483647)
Return an iterator over all non-overlapping matches for the RE pattern in string.

For each match, the iterator returns a match object.
@re.Pattern.flags
The regex matching flags.
@re.Pattern.fullmatch (self, /, string, pos=0, endpos=2147483647)
Matches against all of the string.
@re.Pattern.groupindex
A dictionary mapping group names to group numbers.
@re.Pattern.groups
The number of capturing groups in the pattern.
@re.Pattern.match (self, /, string, pos=0, endpos=2147483647)
Matches zero or more characters at the beginning of the string.
@re.Pattern.pattern
The pattern string from which the RE object was compiled.
@re.Pattern.scanner (self, /, string, pos=0, endpos=2147483647)
@re.Pattern.search (self, /, string, pos=0, endpos=2147483647)
Scan through string looking for a match, and return a corresponding match object instance.

Return None if no position in the string matches.
@re.Pattern.split (self, /, string, maxsplit=0)
Split string by the occurrences of pattern.
@re.Pattern.sub (self, /, repl, string, count=0)
Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.
@re.Pattern.subn (self, /, repl, string, count=0)
Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.
@reprlib.
from _thread: get_ident=get_ident
from itertools: islice=islice
@runpy.
from builtins: ModuleType=module
@sched.
from time: _time=monotonic
from itertools: count=count
@secrets.
from _operator: compare_digest=_compare_digest
@select
This module supports asynchronous I/O on multiple file descriptors.

*** IMPORTANT NOTICE ***
On Windows, only sockets are supported; on Unix, all file descriptors.
@select.
from builtins: error=OSError
shown: PIPE_BUF POLLERR POLLHUP POLLIN POLLMSG POLLNVAL POLLOUT POLLPRI POLLRDBAND POLLRDHUP POLLRDNORM POLLWRBAND POLLWRNORM error poll select
@select.poll ()
Returns a polling object.

This object supports registering and unregistering file descriptors, and then
polling them for I/O events.
@select.select (rlist, wlist, xlist, timeout=None, /)
Wait until one or more file descriptors are ready for some kind of I/O.

The first three arguments are iterables of file descriptors to be waited for:
rlist -- wait until ready for reading
wlist -- wait until ready for writing
xlist -- wait for an "exceptional condition"
If only one kind of condition is required, pass [] for the other lists.

A file descriptor is either a socket or file object, or a small integer
gotten from a fileno() method call on one of those.

The optional 4th argument specifies a timeout in seconds; it may be
a floating-point number to specify fractions of seconds.  If it is absent
or None, the call will never time out.

The return value is a tuple of three lists corresponding to the first three
arguments; each contains the subset of the corresponding file descriptors
that are ready.

*** IMPORTANT NOTICE ***
On Windows, only sockets are supported; on Unix, all file
descriptors can be used.
@shelve.
from _io: BytesIO=BytesIO
from _pickle: Pickler=Pickler Unpickler=Unpickler
@shlex.
from _io: StringIO=StringIO
@signal.
from _signal: default_int_handler=default_int_handler getitimer=getitimer pause=pause raise_signal=raise_signal set_wakeup_fd=set_wakeup_fd siginterrupt=siginterrupt sigtimedwait=sigtimedwait sigwaitinfo=sigwaitinfo strsignal=strsignal
@signal.ItimerError
@signal.ItimerError.
getset: __weakref__
@signal.struct_siginfo (iterable=(), /)
struct_siginfo: Result from sigwaitinfo or sigtimedwait.

This object may be accessed either as a tuple of
(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),
or via the attributes si_signo, si_code, and so on.
@signal.struct_siginfo.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: si_band si_code si_errno si_pid si_signo si_status si_uid
@signal.struct_siginfo.si_band
band event for SIGPOLL
@signal.struct_siginfo.si_code
signal code
@signal.struct_siginfo.si_errno
errno associated with this signal
@signal.struct_siginfo.si_pid
sending process ID
@signal.struct_siginfo.si_signo
signal number
@signal.struct_siginfo.si_status
exit value or signal
@signal.struct_siginfo.si_uid
real user ID of sending process
@socket.
from _socket: CMSG_LEN=CMSG_LEN CMSG_SPACE=CMSG_SPACE SocketType=socket close=close dup=dup getdefaulttimeout=getdefaulttimeout gethostbyaddr=gethostbyaddr gethostbyname=gethostbyname gethostbyname_ex=gethostbyname_ex gethostname=gethostname getnameinfo=getnameinfo getprotobyname=getprotobyname getservbyname=getservbyname getservbyport=getservbyport htonl=htonl htons=htons if_indextoname=if_indextoname if_nameindex=if_nameindex if_nametoindex=if_nametoindex inet_aton=inet_aton inet_ntoa=inet_ntoa inet_ntop=inet_ntop inet_pton=inet_pton ntohl=ntohl ntohs=ntohs setdefaulttimeout=setdefaulttimeout
from builtins: error=OSError timeout=TimeoutError
@socket.gaierror
@socket.gaierror.
getset: __weakref__
@socket.herror
@socket.herror.
getset: __weakref__
@socketserver.
from time: time=monotonic
@sqlite3.
from builtins: Binary=memoryview
from datetime: Date=date Time=time Timestamp=datetime
from _sqlite3: adapt=adapt complete_statement=complete_statement connect=connect enable_callback_tracebacks=enable_callback_tracebacks register_adapter=register_adapter register_converter=register_converter
@sqlite3.Blob ()
@sqlite3.Blob.
method: __delitem__ __enter__ __exit__ __getitem__ __len__ __setitem__ close read seek tell write
@sqlite3.Blob.__enter__ (self, /)
Blob context manager enter.
@sqlite3.Blob.__exit__ (self, type, val, tb, /)
Blob context manager exit.
@sqlite3.Blob.close (self, /)
Close the blob.
@sqlite3.Blob.read (self, length=-1, /)
Read data at the current offset position.

  length
    Read length in bytes.

If the end of the blob is reached, the data up to end of file will be returned.
When length is not specified, or is negative, Blob.read() will read until the
end of the blob.
@sqlite3.Blob.seek (self, offset, origin=0, /)
Set the current access position to offset.

The origin argument defaults to os.SEEK_SET (absolute blob positioning).
Other values for origin are os.SEEK_CUR (seek relative to the current position)
and os.SEEK_END (seek relative to the blob's end).
@sqlite3.Blob.tell (self, /)
Return the current access position for the blob.
@sqlite3.Blob.write (self, data, /)
Write data at the current offset.

This function cannot change the blob length.  Writing beyond the end of the
blob will result in an exception being raised.
@sqlite3.Connection
SQLite database connection object.
@sqlite3.Connection.
member: DataError DatabaseError Error IntegrityError InterfaceError InternalError NotSupportedError OperationalError ProgrammingError Warning row_factory text_factory
method: __call__ __del__ __enter__ __exit__ __init__ backup blobopen close commit create_aggregate create_collation create_function create_window_function cursor deserialize execute executemany executescript getconfig getlimit interrupt iterdump rollback serialize set_authorizer set_progress_handler set_trace_callback setconfig setlimit
getset: __text_signature__ autocommit in_transaction isolation_level total_changes
@sqlite3.Connection.DataError
@sqlite3.Connection.DatabaseError
@sqlite3.Connection.Error
@sqlite3.Connection.IntegrityError
@sqlite3.Connection.InterfaceError
@sqlite3.Connection.InternalError
@sqlite3.Connection.NotSupportedError
@sqlite3.Connection.OperationalError
@sqlite3.Connection.ProgrammingError
@sqlite3.Connection.Warning
@sqlite3.Connection.__enter__ (self, /)
Called when the connection is used as a context manager.

Returns itself as a convenience to the caller.
@sqlite3.Connection.__exit__ (self, type, value, traceback, /)
Called when the connection is used as a context manager.

If there was any exception, a rollback takes place; otherwise we commit.
@sqlite3.Connection.autocommit
@sqlite3.Connection.backup (self, /, target, *, pages=-1, progress=None, name='main', sleep=0.25)
Makes a backup of the database.
@sqlite3.Connection.blobopen (self, table, column, rowid, /, *, readonly=False, name='main')
Open and return a BLOB object.

table
  Table name.
column
  Column name.
rowid
  Row id.
readonly
  Open the BLOB without write permissions.
name
  Database name.
@sqlite3.Connection.close (self, /)
Close the database connection.

Any pending transaction is not committed implicitly.
@sqlite3.Connection.commit (self, /)
Commit any pending transaction to the database.

If there is no open transaction, this method is a no-op.
@sqlite3.Connection.create_aggregate (self, /, name, n_arg, aggregate_class)
Creates a new aggregate.

Note: Passing keyword arguments 'name', 'n_arg' and 'aggregate_class'
to _sqlite3.Connection.create_aggregate() is deprecated. Parameters
'name', 'n_arg' and 'aggregate_class' will become positional-only in
Python 3.15.
@sqlite3.Connection.create_collation (self, name, callback, /)
Creates a collation function.
@sqlite3.Connection.create_function (self, /, name, narg, func, *, deterministic=False)
Creates a new function.

Note: Passing keyword arguments 'name', 'narg' and 'func' to
_sqlite3.Connection.create_function() is deprecated. Parameters
'name', 'narg' and 'func' will become positional-only in Python 3.15.
@sqlite3.Connection.create_window_function (self, name, num_params, aggregate_class, /)
Creates or redefines an aggregate window function. Non-standard.

name
  The name of the SQL aggregate window function to be created or
  redefined.
num_params
  The number of arguments the step and inverse methods takes.
aggregate_class
  A class with step(), finalize(), value(), and inverse() methods.
  Set to None to clear the window function.
@sqlite3.Connection.cursor (self, /, factory=<unrepresentable>)
Return a cursor for the connection.
@sqlite3.Connection.deserialize (self, data, /, *, name='main')
Load a serialized database.

  data
    The serialized database content.
  name
    Which database to reopen with the deserialization.

The deserialize interface causes the database connection to disconnect from the
target database, and then reopen it as an in-memory database based on the given
serialized data.

The deserialize interface will fail with SQLITE_BUSY if the database is
currently in a read transaction or is involved in a backup operation.
@sqlite3.Connection.execute (self, sql, parameters=<unrepresentable>, /)
Executes an SQL statement.
@sqlite3.Connection.executemany (self, sql, parameters, /)
Repeatedly executes an SQL statement.
@sqlite3.Connection.executescript (self, sql_script, /)
Executes multiple SQL statements at once.
@sqlite3.Connection.getconfig (self, op, /)
Query a boolean connection configuration option.

op
  The configuration verb; one of the sqlite3.SQLITE_DBCONFIG codes.
@sqlite3.Connection.getlimit (self, category, /)
Get connection run-time limits.

category
  The limit category to be queried.
@sqlite3.Connection.in_transaction
@sqlite3.Connection.interrupt (self, /)
Abort any pending database operation.
@sqlite3.Connection.isolation_level
@sqlite3.Connection.iterdump (self, /, *, filter=None)
Returns iterator to the dump of the database in an SQL text format.

filter
  An optional LIKE pattern for database objects to dump
@sqlite3.Connection.rollback (self, /)
Roll back to the start of any pending transaction.

If there is no open transaction, this method is a no-op.
@sqlite3.Connection.row_factory
@sqlite3.Connection.serialize (self, /, *, name='main')
Serialize a database into a byte string.

  name
    Which database to serialize.

For an ordinary on-disk database file, the serialization is just a copy of the
disk file. For an in-memory database or a "temp" database, the serialization is
the same sequence of bytes which would be written to disk if that database
were backed up to disk.
@sqlite3.Connection.set_authorizer (self, /, authorizer_callback)
Set authorizer callback.

Note: Passing keyword argument 'authorizer_callback' to
_sqlite3.Connection.set_authorizer() is deprecated. Parameter
'authorizer_callback' will become positional-only in Python 3.15.
@sqlite3.Connection.set_progress_handler (self, /, progress_handler, n)
Set progress handler callback.

  progress_handler
    A callable that takes no arguments.
    If the callable returns non-zero, the current query is terminated,
    and an exception is raised.
  n
    The number of SQLite virtual machine instructions that are
    executed between invocations of 'progress_handler'.

If 'progress_handler' is None or 'n' is 0, the progress handler is disabled.

Note: Passing keyword argument 'progress_handler' to
_sqlite3.Connection.set_progress_handler() is deprecated. Parameter
'progress_handler' will become positional-only in Python 3.15.
@sqlite3.Connection.set_trace_callback (self, /, trace_callback)
Set a trace callback called for each SQL statement (passed as unicode).

Note: Passing keyword argument 'trace_callback' to
_sqlite3.Connection.set_trace_callback() is deprecated. Parameter
'trace_callback' will become positional-only in Python 3.15.
@sqlite3.Connection.setconfig (self, op, enable=True, /)
Set a boolean connection configuration option.

op
  The configuration verb; one of the sqlite3.SQLITE_DBCONFIG codes.
@sqlite3.Connection.setlimit (self, category, limit, /)
Set connection run-time limits.

  category
    The limit category to be set.
  limit
    The new limit. If the new limit is a negative number, the limit is
    unchanged.

Attempts to increase a limit above its hard upper bound are silently truncated
to the hard upper bound. Regardless of whether or not the limit was changed,
the prior value of the limit is returned.
@sqlite3.Connection.text_factory
@sqlite3.Connection.total_changes
@sqlite3.Cursor
SQLite database cursor class.
@sqlite3.Cursor.
method: __init__ __iter__ __next__ close execute executemany executescript fetchall fetchmany fetchone setinputsizes setoutputsize
getset: arraysize
member: connection description lastrowid row_factory rowcount
@sqlite3.Cursor.arraysize
@sqlite3.Cursor.close (self, /)
Closes the cursor.
@sqlite3.Cursor.connection
@sqlite3.Cursor.description
@sqlite3.Cursor.execute (self, sql, parameters=(), /)
Executes an SQL statement.
@sqlite3.Cursor.executemany (self, sql, seq_of_parameters, /)
Repeatedly executes an SQL statement.
@sqlite3.Cursor.executescript (self, sql_script, /)
Executes multiple SQL statements at once.
@sqlite3.Cursor.fetchall (self, /)
Fetches all rows from the resultset.
@sqlite3.Cursor.fetchmany (self, /, size=1)
Fetches several rows from the resultset.

size
  The default value is set by the Cursor.arraysize attribute.
@sqlite3.Cursor.fetchone (self, /)
Fetches one row from the resultset.
@sqlite3.Cursor.lastrowid
@sqlite3.Cursor.row_factory
@sqlite3.Cursor.rowcount
@sqlite3.Cursor.setinputsizes (self, sizes, /)
Required by DB-API. Does nothing in sqlite3.
@sqlite3.Cursor.setoutputsize (self, size, column=None, /)
Required by DB-API. Does nothing in sqlite3.
@sqlite3.DataError
@sqlite3.DataError.
@sqlite3.DatabaseError
@sqlite3.DatabaseError.
@sqlite3.Error
@sqlite3.Error.
getset: __weakref__
@sqlite3.IntegrityError
@sqlite3.IntegrityError.
@sqlite3.InterfaceError
@sqlite3.InterfaceError.
@sqlite3.InternalError
@sqlite3.InternalError.
@sqlite3.NotSupportedError
@sqlite3.NotSupportedError.
@sqlite3.OperationalError
@sqlite3.OperationalError.
@sqlite3.PrepareProtocol
PEP 246 style object adaption protocol type.
@sqlite3.PrepareProtocol.
method: __init__
@sqlite3.ProgrammingError
@sqlite3.ProgrammingError.
@sqlite3.Row
@sqlite3.Row.
method: __eq__ __ge__ __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ keys
static method: __new__
@sqlite3.Row.keys (self, /)
Returns the keys of the row.
@sqlite3.Warning
@sqlite3.Warning.
getset: __weakref__
@sqlite3.dbapi2.
from builtins: Binary=memoryview
from sqlite3: Blob=Blob Connection=Connection Cursor=Cursor DataError=DataError DatabaseError=DatabaseError Error=Error IntegrityError=IntegrityError InterfaceError=InterfaceError InternalError=InternalError NotSupportedError=NotSupportedError OperationalError=OperationalError PrepareProtocol=PrepareProtocol ProgrammingError=ProgrammingError Row=Row Warning=Warning
from datetime: Date=date Time=time Timestamp=datetime
from _sqlite3: adapt=adapt complete_statement=complete_statement connect=connect enable_callback_tracebacks=enable_callback_tracebacks register_adapter=register_adapter register_converter=register_converter
@ssl.
from builtins: socket_error=OSError
@stat.
from _stat: S_IFMT=S_IFMT S_IMODE=S_IMODE S_ISBLK=S_ISBLK S_ISCHR=S_ISCHR S_ISDIR=S_ISDIR S_ISDOOR=S_ISDOOR S_ISFIFO=S_ISFIFO S_ISLNK=S_ISLNK S_ISPORT=S_ISPORT S_ISREG=S_ISREG S_ISSOCK=S_ISSOCK S_ISWHT=S_ISWHT filemode=filemode
@statistics.
from decimal: Decimal=Decimal
from _statistics: _normal_dist_inv_cdf=_normal_dist_inv_cdf
from math: acos=acos asin=asin atan=atan cos=cos cosh=cosh erfc=erfc exp=exp fabs=fabs fsum=fsum hypot=hypot isfinite=isfinite isinf=isinf log=log sin=sin sqrt=sqrt sumprod=sumprod tan=tan
from _bisect: bisect_left=bisect_left bisect_right=bisect_right
from itertools: count=count groupby=groupby repeat=repeat
from collections: defaultdict=defaultdict
from operator: itemgetter=itemgetter
from _functools: reduce=reduce
@string.templatelib.Template
Template object
@string.templatelib.Template.
method: __add__ __iter__ __reduce__ __repr__
class method: __class_getitem__
static method: __new__
member: interpolations strings
getset: values
@string.templatelib.Template.interpolations
Interpolations
@string.templatelib.Template.strings
Strings
@string.templatelib.Template.values
Values of interpolations
@struct
Functions to convert between Python values and C structs.
Python bytes objects are used to hold the data representing the C struct
and also as format strings (explained below) to describe the layout of data
in the C struct.

The optional first format char indicates byte order, size and alignment:
  @: native order, size & alignment (default)
  =: native order, std. size & alignment
  <: little-endian, std. size & alignment
  >: big-endian, std. size & alignment
  !: same as >

The remaining chars indicate types of args and must match exactly;
these can be preceded by a decimal repeat count:
  x: pad byte (no data); c:char; b:signed byte; B:unsigned byte;
  ?: _Bool (requires C99; if not available, char is used instead)
  h:short; H:unsigned short; i:int; I:unsigned int;
  l:long; L:unsigned long; f:float; d:double; e:half-float.
Special cases (preceding decimal count indicates length):
  s:string (array of char); p: pascal string (with count byte).
Special cases (only available in native format):
  n:ssize_t; N:size_t;
  P:an integer type that is wide enough to hold a pointer.
Special case (not in native mode unless 'long long' in platform C):
  q:long long; Q:unsigned long long
Whitespace between formats is ignored.

The variable struct.error is an exception raised on errors.
@struct.
from _struct: Struct=Struct _clearcache=_clearcache calcsize=calcsize iter_unpack=iter_unpack pack=pack pack_into=pack_into unpack=unpack unpack_from=unpack_from
@struct.error
@struct.error.
getset: __weakref__
@subprocess.
from time: _time=monotonic
@sys
This module provides access to some objects used or maintained by the
interpreter and to functions that interact strongly with the interpreter.

Dynamic objects:

argv -- command line arguments; argv[0] is the script pathname if known
path -- module search path; path[0] is the script directory, else ''
modules -- dictionary of loaded modules

displayhook -- called to show results in an interactive session
excepthook -- called to handle any uncaught exception other than SystemExit
  To customize printing in an interactive session or to install a custom
  top-level exception handler, assign other functions to replace these.

stdin -- standard input file object; used by input()
stdout -- standard output file object; used by print()
stderr -- standard error object; used for error messages
  By assigning other file objects (or objects that behave like files)
  to these, it is possible to redirect all of the interpreter's I/O.

last_exc - the last uncaught exception
  Only available in an interactive session after a
  traceback has been printed.
last_type -- type of last uncaught exception
last_value -- value of last uncaught exception
last_traceback -- traceback of last uncaught exception
  These three are the (deprecated) legacy representation of last_exc.

Static objects:

builtin_module_names -- tuple of module names built into this interpreter
copyright -- copyright notice pertaining to this interpreter
exec_prefix -- prefix used to find the machine-specific Python library
executable -- absolute path of the executable binary of the Python interpreter
float_info -- a named tuple with information about the float implementation.
float_repr_style -- string indicating the style of repr() output for floats
hash_info -- a named tuple with information about the hash algorithm.
hexversion -- version information encoded as a single integer
implementation -- Python implementation information.
int_info -- a named tuple with information about the int implementation.
maxsize -- the largest supported length of containers.
maxunicode -- the value of the largest Unicode code point
platform -- platform identifier
prefix -- prefix used to find the Python library
thread_info -- a named tuple with information about the thread implementation.
version -- the version of this interpreter as a string
version_info -- version information as a named tuple
__stdin__ -- the original stdin; don't touch!
__stdout__ -- the original stdout; don't touch!
__stderr__ -- the original stderr; don't touch!
__displayhook__ -- the original displayhook; don't touch!
__excepthook__ -- the original excepthook; don't touch!

Functions:

displayhook() -- print an object to the screen, and save it in builtins._
excepthook() -- print an exception and its traceback to sys.stderr
exception() -- return the current thread's active exception
exc_info() -- return information about the current thread's active exception
exit() -- exit the interpreter by raising SystemExit
getdlopenflags() -- returns flags to be used for dlopen() calls
getprofile() -- get the global profiling function
getrefcount() -- return the reference count for an object (plus one :-)
getrecursionlimit() -- return the max recursion depth for the interpreter
getsizeof() -- return the size of an object in bytes
gettrace() -- get the global debug tracing function
setdlopenflags() -- set the flags to be used for dlopen() calls
setprofile() -- set the global profiling function
setrecursionlimit() -- set the max recursion depth for the interpreter
settrace() -- set the global debug tracing function
@sys.
from sys: __breakpointhook__=breakpointhook __displayhook__=displayhook __excepthook__=excepthook __unraisablehook__=unraisablehook
shown: __breakpointhook__ __displayhook__ __excepthook__ __interactivehook__ __stderr__ __stdin__ __stdout__ __unraisablehook__ abiflags activate_stack_trampoline addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook builtin_module_names byteorder call_tracing copyright deactivate_stack_trampoline displayhook dont_write_bytecode exc_info excepthook exception exec_prefix executable exit flags float_info float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth get_int_max_str_digits getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace getunicodeinternedsize hash_info hexversion implementation int_info intern is_finalizing is_remote_debug_enabled is_stack_trampoline_active maxsize maxunicode meta_path modules monitoring orig_argv path path_hooks path_importer_cache platform platlibdir prefix pycache_prefix remote_exec set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info unraisablehook version version_info warnoptions
@sys._baserepl ()
Private function for getting the base REPL
@sys._clear_internal_caches ()
Clear all internal performance-related caches.
@sys._clear_type_cache ()
Clear the internal type lookup cache.
@sys._clear_type_descriptors (type, /)
Private function for clearing certain descriptors from a type's dictionary.

See gh-135228 for context.
@sys._current_exceptions ()
Return a dict mapping each thread's identifier to its current raised exception.

This function should be used for specialized purposes only.
@sys._current_frames ()
Return a dict mapping each thread's thread id to its current stack frame.

This function should be used for specialized purposes only.
@sys._debugmallocstats ()
Print summary info to stderr about the state of pymalloc's structures.

In Py_DEBUG mode, also perform some expensive internal consistency
checks.
@sys._dump_tracelets (outpath)
Dump the graph of tracelets in graphviz format
@sys._get_cpu_count_config ()
Private function for getting PyConfig.cpu_count
@sys._getframe (depth=0, /)
Return a frame object from the call stack.

If optional integer depth is given, return the frame object that many
calls below the top of the stack.  If that is deeper than the call
stack, ValueError is raised.  The default for depth is zero, returning
the frame at the top of the call stack.

This function should be used for internal and specialized purposes
only.
@sys._getframemodulename (depth=0)
Return the name of the module for a calling frame.

The default depth returns the module containing the call to this API.
A more typical use in a library will pass a depth of 1 to get the user's
module rather than the library module.

If no frame, module, or name can be found, returns None.
@sys._is_gil_enabled ()
Return True if the GIL is currently enabled and False otherwise.
@sys._is_immortal (op, /)
Return True if the given object is "immortal" per PEP 683.

This function should be used for specialized purposes only.
@sys._is_interned (string, /)
Return True if the given string is "interned".
@sys._setprofileallthreads (function, /)
Set the profiling function in all running threads belonging to the current interpreter.

It will be called on each function call and return.  See the profiler
chapter in the library manual.
@sys._settraceallthreads (function, /)
Set the global debug tracing function in all running threads belonging to the current interpreter.

It will be called on each function call. See the debugger chapter
in the library manual.
@sys.activate_stack_trampoline (backend, /)
Activate stack profiler trampoline *backend*.
@sys.addaudithook (hook)
Adds a new audit hook callback.
@sys.audit (event, /, *args)
Passes the event to any audit hooks that are attached.
@sys.breakpointhook (*args, **kwargs)
This hook function is called by built-in breakpoint().
@sys.call_tracing (func, args, /)
Call func(*args), while tracing is enabled.

The tracing state is saved, and restored afterwards.  This is intended
to be called from a debugger from a checkpoint, to recursively debug
some other code.
@sys.deactivate_stack_trampoline ()
Deactivate the current stack profiler trampoline backend.

If no stack profiler is activated, this function has no effect.
@sys.displayhook (object, /)
Print an object to sys.stdout and also save it in builtins._
@sys.exc_info ()
Return current exception information: (type, value, traceback).

Return information about the most recent exception caught by an except
clause in the current stack frame or in an older stack frame.
@sys.excepthook (exctype, value, traceback, /)
Handle an exception by displaying it with a traceback on sys.stderr.
@sys.exception ()
Return the current exception.

Return the most recent exception caught by an except clause
in the current stack frame or in an older stack frame, or None
if no such exception exists.
@sys.exit (status=None, /)
Exit the interpreter by raising SystemExit(status).

If the status is omitted or None, it defaults to zero (i.e., success).
If the status is an integer, it will be used as the system exit status.
If it is another kind of object, it will be printed and the system
exit status will be one (i.e., failure).
@sys.get_asyncgen_hooks ()
Return the installed asynchronous generators hooks.

This returns a namedtuple of the form (firstiter, finalizer).
@sys.get_coroutine_origin_tracking_depth ()
Check status of origin tracking for coroutine objects in this thread.
@sys.get_int_max_str_digits ()
Return the maximum string digits limit for non-binary int<->str conversions.
@sys.getallocatedblocks ()
Return the number of memory blocks currently allocated.
@sys.getdefaultencoding ()
Return the current default encoding used by the Unicode implementation.
@sys.getdlopenflags ()
Return the current value of the flags that are used for dlopen calls.

The flag constants are defined in the os module.
@sys.getfilesystemencodeerrors ()
Return the error mode used Unicode to OS filename conversion.
@sys.getfilesystemencoding ()
Return the encoding used to convert Unicode filenames to OS filenames.
@sys.getprofile ()
Return the profiling function set with sys.setprofile.

See the profiler chapter in the library manual.
@sys.getrecursionlimit ()
Return the current value of the recursion limit.

The recursion limit is the maximum depth of the Python interpreter
stack.  This limit prevents infinite recursion from causing an overflow
of the C stack and crashing Python.
@sys.getrefcount (object, /)
Return the reference count of object.

The count returned is generally one higher than you might expect,
because it includes the (temporary) reference as an argument to
getrefcount().
@sys.getsizeof
getsizeof(object [, default]) -> int

Return the size of object in bytes.
@sys.getswitchinterval ()
Return the current thread switch interval; see sys.setswitchinterval().
@sys.gettrace ()
Return the global debug tracing function set with sys.settrace.

See the debugger chapter in the library manual.
@sys.getunicodeinternedsize (*, _only_immortal=False)
Return the number of elements of the unicode interned dictionary
@sys.intern (string, /)
``Intern'' the given string.

This enters the string in the (global) table of interned strings whose
purpose is to speed up dictionary lookups. Return the string itself or
the previously interned string object with the same value.
@sys.is_finalizing ()
Return True if Python is exiting.
@sys.is_remote_debug_enabled ()
Return True if remote debugging is enabled, False otherwise.
@sys.is_stack_trampoline_active ()
Return *True* if a stack profiler trampoline is active.
@sys.remote_exec (pid, script)
Executes a file containing Python code in a given remote Python process.

This function returns immediately, and the code will be executed by the
target process's main thread at the next available opportunity, similarly
to how signals are handled. There is no interface to determine when the
code has been executed. The caller is responsible for making sure that
the file still exists whenever the remote process tries to read it and that
it hasn't been overwritten.

The remote process must be running a CPython interpreter of the same major
and minor version as the local process. If either the local or remote
interpreter is pre-release (alpha, beta, or release candidate) then the
local and remote interpreters must be the same exact version.

Args:
     pid (int): The process ID of the target Python process.
     script (str|bytes): The path to a file containing
         the Python code to be executed.
@sys.set_asyncgen_hooks
set_asyncgen_hooks([firstiter] [, finalizer])

Set a finalizer for async generators objects.
@sys.set_coroutine_origin_tracking_depth (depth)
Enable or disable origin tracking for coroutine objects in this thread.

Coroutine objects will track 'depth' frames of traceback information
about where they came from, available in their cr_origin attribute.

Set a depth of 0 to disable.
@sys.set_int_max_str_digits (maxdigits)
Set the maximum string digits limit for non-binary int<->str conversions.
@sys.setdlopenflags (flags, /)
Set the flags used by the interpreter for dlopen calls.

This is used, for example, when the interpreter loads extension
modules. Among other things, this will enable a lazy resolving of
symbols when importing a module, if called as sys.setdlopenflags(0).
To share symbols across extension modules, call as
sys.setdlopenflags(os.RTLD_GLOBAL).  Symbolic names for the flag
modules can be found in the os module (RTLD_xxx constants, e.g.
os.RTLD_LAZY).
@sys.setprofile (function, /)
Set the profiling function.

It will be called on each function call and return.  See the profiler
chapter in the library manual.
@sys.setrecursionlimit (limit, /)
Set the maximum depth of the Python interpreter stack to n.

This limit prevents infinite recursion from causing an overflow of the C
stack and crashing Python.  The highest possible limit is platform-
dependent.
@sys.setswitchinterval (interval, /)
Set the ideal thread switching delay inside the Python interpreter.

The actual frequency of switching threads can be lower if the
interpreter executes long sequences of uninterruptible code
(this is implementation-specific and workload-dependent).

The parameter must represent the desired switching delay in seconds
A typical value is 0.005 (5 milliseconds).
@sys.settrace (function, /)
Set the global debug tracing function.

It will be called on each function call.  See the debugger chapter
in the library manual.
@sys.unraisablehook (unraisable, /)
Handle an unraisable exception.

The unraisable argument has the following attributes:

* exc_type: Exception type.
* exc_value: Exception value, can be None.
* exc_traceback: Exception traceback, can be None.
* err_msg: Error message, can be None.
* object: Object causing the exception, can be None.
@tarfile.
from _io: bltn_open=open
@tempfile.
from _thread: _allocate_lock=allocate_lock
@threading.
from _thread: ExceptHookArgs=_ExceptHookArgs Lock=lock _CRLock=RLock _LockType=lock _ThreadHandle=_ThreadHandle __excepthook__=_excepthook _allocate_lock=allocate_lock _daemon_threads_allowed=daemon_threads_allowed _get_main_thread_ident=_get_main_thread_ident _is_main_interpreter=_is_main_interpreter _make_thread_handle=_make_thread_handle _start_joinable_thread=start_joinable_thread _thread_shutdown=_shutdown excepthook=_excepthook get_ident=get_ident local=_local stack_size=stack_size
from builtins: ThreadError=RuntimeError
from itertools: _count=count
from collections: _deque=deque
from time: _time=monotonic
@time
This module provides various functions to manipulate time values.

There are two standard representations of time.  One is the number
of seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer
or a floating-point number (to represent fractions of seconds).
The epoch is the point where the time starts, the return value of time.gmtime(0).
It is January 1, 1970, 00:00:00 (UTC) on all platforms.

The other representation is a tuple of 9 integers giving local time.
The tuple items are:
  year (including century, e.g. 1998)
  month (1-12)
  day (1-31)
  hours (0-23)
  minutes (0-59)
  seconds (0-59)
  weekday (0-6, Monday is 0)
  Julian day (day in the year, 1-366)
  DST (Daylight Savings Time) flag (-1, 0 or 1)
If the DST flag is 0, the time is given in the regular time zone;
if it is 1, the time is given in the DST time zone;
if it is -1, mktime() should guess based on the date and time.
@time.
shown: CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time time time_ns timezone tzname
@time.asctime
asctime([tuple]) -> string

Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
When the time tuple is not present, current time as returned by localtime()
is used.
@time.clock_getres
clock_getres(clk_id) -> floating-point number

Return the resolution (precision) of the specified clock clk_id.
@time.clock_gettime (clk_id, /)
Return the time of the specified clock clk_id as a float.
@time.clock_gettime_ns (clk_id, /)
Return the time of the specified clock clk_id as nanoseconds (int).
@time.clock_settime
clock_settime(clk_id, time)

Set the time of the specified clock clk_id.
@time.clock_settime_ns
clock_settime_ns(clk_id, time)

Set the time of the specified clock clk_id with nanoseconds.
@time.ctime
ctime(seconds) -> string

Convert a time in seconds since the Epoch to a string in local time.
This is equivalent to asctime(localtime(seconds)). When the time tuple is
not present, current time as returned by localtime() is used.
@time.get_clock_info
get_clock_info(name: str) -> dict

Get information of the specified clock.
@time.gmtime
gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,
                       tm_sec, tm_wday, tm_yday, tm_isdst)

Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
GMT).  When 'seconds' is not passed in, convert the current time instead.

If the platform supports the tm_gmtoff and tm_zone, they are available as
attributes only.
@time.localtime
localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,
                          tm_sec,tm_wday,tm_yday,tm_isdst)

Convert seconds since the Epoch to a time tuple expressing local time.
When 'seconds' is not passed in, convert the current time instead.
@time.mktime (object, /)
mktime(tuple) -> floating-point number

Convert a time tuple in local time to seconds since the Epoch.
Note that mktime(gmtime(0)) will not generally return zero for most
time zones; instead the returned value will either be equal to that
of the timezone or altzone attributes on the time module.
@time.monotonic ()
monotonic() -> float

Monotonic clock, cannot go backward.
@time.monotonic_ns ()
monotonic_ns() -> int

Monotonic clock, cannot go backward, as nanoseconds.
@time.perf_counter ()
perf_counter() -> float

Performance counter for benchmarking.
@time.perf_counter_ns ()
perf_counter_ns() -> int

Performance counter for benchmarking as nanoseconds.
@time.process_time ()
process_time() -> float

Process time for profiling: sum of the kernel and user-space CPU time.
@time.process_time_ns ()
process_time() -> int

Process time for profiling as nanoseconds:
sum of the kernel and user-space CPU time.
@time.pthread_getcpuclockid
pthread_getcpuclockid(thread_id) -> int

Return the clk_id of a thread's CPU time clock.
@time.sleep (object, /)
sleep(seconds)

Delay execution for a given number of seconds.  The argument may be
a floating-point number for subsecond precision.
@time.strftime
strftime(format[, tuple]) -> string

Convert a time tuple to a string according to a format specification.
See the library reference manual for formatting codes. When the time tuple
is not present, current time as returned by localtime() is used.

Commonly used format codes:

%Y  Year with century as a decimal number.
%m  Month as a decimal number [01,12].
%d  Day of the month as a decimal number [01,31].
%H  Hour (24-hour clock) as a decimal number [00,23].
%M  Minute as a decimal number [00,59].
%S  Second as a decimal number [00,61].
%z  Time zone offset from UTC.
%a  Locale's abbreviated weekday name.
%A  Locale's full weekday name.
%b  Locale's abbreviated month name.
%B  Locale's full month name.
%c  Locale's appropriate date and time representation.
%I  Hour (12-hour clock) as a decimal number [01,12].
%p  Locale's equivalent of either AM or PM.

Other codes may be available on your platform.  See documentation for
the C library strftime function.
@time.strptime
strptime(string, format) -> struct_time

Parse a string to a time tuple according to a format specification.
See the library reference manual for formatting codes (same as
strftime()).

Commonly used format codes:

%Y  Year with century as a decimal number.
%m  Month as a decimal number [01,12].
%d  Day of the month as a decimal number [01,31].
%H  Hour (24-hour clock) as a decimal number [00,23].
%M  Minute as a decimal number [00,59].
%S  Second as a decimal number [00,61].
%z  Time zone offset from UTC.
%a  Locale's abbreviated weekday name.
%A  Locale's full weekday name.
%b  Locale's abbreviated month name.
%B  Locale's full month name.
%c  Locale's appropriate date and time representation.
%I  Hour (12-hour clock) as a decimal number [01,12].
%p  Locale's equivalent of either AM or PM.

Other codes may be available on your platform.  See documentation for
the C library strftime function.
@time.struct_time (iterable=(), /)
The time value as returned by gmtime(), localtime(), and strptime(), and
accepted by asctime(), mktime() and strftime().  May be considered as a
sequence of 9 integers.

Note that several fields' values are not the same as those defined by
the C language standard for struct tm.  For example, the value of the
field tm_year is the actual year, not year - 1900.  See individual
fields' descriptions for details.
@time.struct_time.
data: __match_args__ n_fields n_sequence_fields n_unnamed_fields
static method: __new__
method: __reduce__ __replace__ __repr__
member: tm_gmtoff tm_hour tm_isdst tm_mday tm_min tm_mon tm_sec tm_wday tm_yday tm_year tm_zone
@time.struct_time.tm_gmtoff
offset from UTC in seconds
@time.struct_time.tm_hour
hours, range [0, 23]
@time.struct_time.tm_isdst
1 if summer time is in effect, 0 if not, and -1 if unknown
@time.struct_time.tm_mday
day of month, range [1, 31]
@time.struct_time.tm_min
minutes, range [0, 59]
@time.struct_time.tm_mon
month of year, range [1, 12]
@time.struct_time.tm_sec
seconds, range [0, 61])
@time.struct_time.tm_wday
day of week, range [0, 6], Monday is 0
@time.struct_time.tm_yday
day of year, range [1, 366]
@time.struct_time.tm_year
year, for example, 1993
@time.struct_time.tm_zone
abbreviation of timezone name
@time.time ()
time() -> floating-point number

Return the current time in seconds since the Epoch.
Fractions of a second may be present if the system clock provides them.
@time.time_ns ()
time_ns() -> int

Return the current time in nanoseconds since the Epoch.
@timeit.
from builtins: _globals=globals
from time: default_timer=perf_counter
@tokenize.
from _io: TextIOWrapper=TextIOWrapper _builtin_open=open
from _codecs: lookup=lookup
@trace.
from time: _time=monotonic
@tracemalloc.
from _tracemalloc: _get_object_traceback=_get_object_traceback _get_traces=_get_traces clear_traces=clear_traces get_traceback_limit=get_traceback_limit get_traced_memory=get_traced_memory get_tracemalloc_memory=get_tracemalloc_memory is_tracing=is_tracing reset_peak=reset_peak start=start stop=stop
@types.
from builtins: AsyncGeneratorType=async_generator BuiltinFunctionType=builtin_function_or_method BuiltinMethodType=builtin_function_or_method CapsuleType=PyCapsule CellType=cell ClassMethodDescriptorType=classmethod_descriptor CodeType=code CoroutineType=coroutine EllipsisType=ellipsis FrameType=frame FunctionType=function GeneratorType=generator GetSetDescriptorType=getset_descriptor LambdaType=function MappingProxyType=mappingproxy MemberDescriptorType=member_descriptor MethodDescriptorType=method_descriptor MethodType=method MethodWrapperType=method-wrapper ModuleType=module NoneType=NoneType NotImplementedType=NotImplementedType TracebackType=traceback WrapperDescriptorType=wrapper_descriptor
from typing: UnionType=Union
@types.GenericAlias (origin, args, /)
Represent a PEP 585 generic type

E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).
@types.GenericAlias.
member: __args__ __origin__ __unpacked__
method: __call__ __dir__ __eq__ __ge__ __getattribute__ __getitem__ __gt__ __hash__ __instancecheck__ __iter__ __le__ __lt__ __mro_entries__ __ne__ __or__ __reduce__ __repr__ __ror__ __subclasscheck__
static method: __new__
getset: __parameters__ __typing_unpacked_tuple_args__
@types.GenericAlias.__instancecheck__ (self, object, /)
Check if an object is an instance.
@types.GenericAlias.__subclasscheck__ (self, object, /)
Check if a class is a subclass.
@types.SimpleNamespace (mapping_or_iterable=(), /, **kwargs)
A simple attribute-based namespace.
@types.SimpleNamespace.
member: __dict__
method: __eq__ __ge__ __gt__ __init__ __le__ __lt__ __ne__ __reduce__ __replace__ __repr__
data: __hash__
static method: __new__
@types.SimpleNamespace.__reduce__ (self, /)
Return state information for pickling
@types.SimpleNamespace.__replace__ (self, /, **changes)
Return a copy of the namespace object with new values for the specified attributes.
@typing.
from types: GenericAlias=GenericAlias
from builtins: Text=str
from typing: _NamedTuple=NamedTuple _TypedDict=TypedDict
from _typing: _idfunc=_idfunc
from collections: defaultdict=defaultdict
@typing.Generic ()
Abstract base class for generic types.

On Python 3.12 and newer, generic classes implicitly inherit from
Generic when they declare a parameter list after the class's name::

    class Mapping[KT, VT]:
        def __getitem__(self, key: KT) -> VT:
            ...
        # Etc.

On older versions of Python, however, generic classes have to
explicitly inherit from Generic.

After a class has been declared to be generic, it can then be used as
follows::

    def lookup_name[KT, VT](mapping: Mapping[KT, VT], key: KT, default: VT) -> VT:
        try:
            return mapping[key]
        except KeyError:
            return default
@typing.Generic.
class method: __class_getitem__ __init_subclass__
@typing.Generic.__class_getitem__
Parameterizes a generic class.

At least, parameterizing a generic class is the *main* thing this
method does. For example, for some generic class `Foo`, this is called
when we do `Foo[int]` - there, with `cls=Foo` and `params=int`.

However, note that this method is also called when defining generic
classes in the first place with `class Foo[T]: ...`.
@typing.NamedTuple ()
@typing.NamedTuple.
getset: __dict__ __weakref__
@typing.NamedTuple.__dict__
dictionary for instance variables
@typing.ParamSpec
Parameter specification variable.

The preferred way to construct a parameter specification is via the
dedicated syntax for generic functions, classes, and type aliases,
where the use of '**' creates a parameter specification::

    type IntFunc[**P] = Callable[P, int]

The following syntax creates a parameter specification that defaults
to a callable accepting two positional-only arguments of types int
and str:

    type IntFuncDefault[**P = (int, str)] = Callable[P, int]

For compatibility with Python 3.11 and earlier, ParamSpec objects
can also be created as follows::

    P = ParamSpec('P')
    DefaultP = ParamSpec('DefaultP', default=(int, str))

Parameter specification variables exist primarily for the benefit of
static type checkers.  They are used to forward the parameter types of
one callable to another callable, a pattern commonly found in
higher-order functions and decorators.  They are only valid when used
in ``Concatenate``, or as the first argument to ``Callable``, or as
parameters for user-defined Generics. See class Generic for more
information on generic types.

An example for annotating a decorator::

    def add_logging[**P, T](f: Callable[P, T]) -> Callable[P, T]:
        '''A type-safe decorator to add logging to a function.'''
        def inner(*args: P.args, **kwargs: P.kwargs) -> T:
            logging.info(f'{f.__name__} was called')
            return f(*args, **kwargs)
        return inner

    @add_logging
    def add_two(x: float, y: float) -> float:
        '''Add two numbers together.'''
        return x + y

Parameter specification variables can be introspected. e.g.::

    >>> P = ParamSpec("P")
    >>> P.__name__
    'P'

Note that only parameter specification variables defined in the global
scope can be pickled.
@typing.ParamSpec.
member: __bound__ __contravariant__ __covariant__ __infer_variance__
getset: __default__ args evaluate_default kwargs
method: __mro_entries__ __or__ __reduce__ __repr__ __ror__ __typing_prepare_subst__ __typing_subst__ has_default
static method: __new__
@typing.ParamSpec.args
Represents positional arguments.
@typing.ParamSpec.evaluate_default
@typing.ParamSpec.has_default (self, /)
@typing.ParamSpec.kwargs
Represents keyword arguments.
@typing.ParamSpecArgs
The args for a ParamSpec object.

Given a ParamSpec object P, P.args is an instance of ParamSpecArgs.

ParamSpecArgs objects have a reference back to their ParamSpec::

    >>> P = ParamSpec("P")
    >>> P.args.__origin__ is P
    True

This type is meant for runtime introspection and has no special meaning
to static type checkers.
@typing.ParamSpecArgs.
method: __eq__ __ge__ __gt__ __le__ __lt__ __mro_entries__ __ne__ __repr__
data: __hash__
static method: __new__
member: __origin__
@typing.ParamSpecKwargs
The kwargs for a ParamSpec object.

Given a ParamSpec object P, P.kwargs is an instance of ParamSpecKwargs.

ParamSpecKwargs objects have a reference back to their ParamSpec::

    >>> P = ParamSpec("P")
    >>> P.kwargs.__origin__ is P
    True

This type is meant for runtime introspection and has no special meaning
to static type checkers.
@typing.ParamSpecKwargs.
method: __eq__ __ge__ __gt__ __le__ __lt__ __mro_entries__ __ne__ __repr__
data: __hash__
static method: __new__
member: __origin__
@typing.TypeAliasType
Type alias.

Type aliases are created through the type statement::

    type Alias = int

In this example, Alias and int will be treated equivalently by static
type checkers.

At runtime, Alias is an instance of TypeAliasType. The __name__
attribute holds the name of the type alias. The value of the type alias
is stored in the __value__ attribute. It is evaluated lazily, so the
value is computed only if the attribute is accessed.

Type aliases can also be generic::

    type ListOrSet[T] = list[T] | set[T]

In this case, the type parameters of the alias are stored in the
__type_params__ attribute.

See PEP 695 for more information.
@typing.TypeAliasType.
method: __getitem__ __iter__ __or__ __reduce__ __repr__ __ror__
static method: __new__
getset: __parameters__ __type_params__ __value__ evaluate_value
@typing.TypeAliasType.__parameters__
@typing.TypeAliasType.__type_params__
@typing.TypeAliasType.evaluate_value
@typing.TypeVar
Type variable.

The preferred way to construct a type variable is via the dedicated
syntax for generic functions, classes, and type aliases::

    class Sequence[T]:  # T is a TypeVar
        ...

This syntax can also be used to create bound and constrained type
variables::

    # S is a TypeVar bound to str
    class StrSequence[S: str]:
        ...

    # A is a TypeVar constrained to str or bytes
    class StrOrBytesSequence[A: (str, bytes)]:
        ...

Type variables can also have defaults:

    class IntDefault[T = int]:
        ...

However, if desired, reusable type variables can also be constructed
manually, like so::

   T = TypeVar('T')  # Can be anything
   S = TypeVar('S', bound=str)  # Can be any subtype of str
   A = TypeVar('A', str, bytes)  # Must be exactly str or bytes
   D = TypeVar('D', default=int)  # Defaults to int

Type variables exist primarily for the benefit of static type
checkers.  They serve as the parameters for generic types as well
as for generic function and type alias definitions.

The variance of type variables is inferred by type checkers when they
are created through the type parameter syntax and when
``infer_variance=True`` is passed. Manually created type variables may
be explicitly marked covariant or contravariant by passing
``covariant=True`` or ``contravariant=True``. By default, manually
created type variables are invariant. See PEP 484 and PEP 695 for more
details.
@typing.TypeVar.
getset: __bound__ __constraints__ __default__ evaluate_bound evaluate_constraints evaluate_default
member: __contravariant__ __covariant__ __infer_variance__
method: __mro_entries__ __or__ __reduce__ __repr__ __ror__ __typing_prepare_subst__ __typing_subst__ has_default
static method: __new__
@typing.TypeVar.__default__
@typing.TypeVar.evaluate_bound
@typing.TypeVar.evaluate_constraints
@typing.TypeVar.evaluate_default
@typing.TypeVar.has_default (self, /)
@typing.TypeVarTuple
Type variable tuple. A specialized form of type variable that enables
variadic generics.

The preferred way to construct a type variable tuple is via the
dedicated syntax for generic functions, classes, and type aliases,
where a single '*' indicates a type variable tuple::

    def move_first_element_to_last[T, *Ts](tup: tuple[T, *Ts]) -> tuple[*Ts, T]:
        return (*tup[1:], tup[0])

Type variables tuples can have default values:

    type AliasWithDefault[*Ts = (str, int)] = tuple[*Ts]

For compatibility with Python 3.11 and earlier, TypeVarTuple objects
can also be created as follows::

    Ts = TypeVarTuple('Ts')  # Can be given any name
    DefaultTs = TypeVarTuple('Ts', default=(str, int))

Just as a TypeVar (type variable) is a placeholder for a single type,
a TypeVarTuple is a placeholder for an *arbitrary* number of types. For
example, if we define a generic class using a TypeVarTuple::

    class C[*Ts]: ...

Then we can parameterize that class with an arbitrary number of type
arguments::

    C[int]       # Fine
    C[int, str]  # Also fine
    C[()]        # Even this is fine

For more details, see PEP 646.

Note that only TypeVarTuples defined in the global scope can be
pickled.
@typing.TypeVarTuple.
getset: __default__ evaluate_default
method: __iter__ __mro_entries__ __reduce__ __repr__ __typing_prepare_subst__ __typing_subst__ has_default
static method: __new__
@typing.TypeVarTuple.__default__
The default value for this TypeVarTuple.
@typing.TypeVarTuple.evaluate_default
@typing.TypeVarTuple.has_default (self, /)
@typing.TypedDict
@typing.TypedDict.
getset: __dict__ __weakref__
@typing.TypedDict.__dict__
dictionary for instance variables
@typing.Union ()
Represent a union type

E.g. for int | str
@typing.Union.
member: __args__
class method: __class_getitem__
method: __eq__ __ge__ __getattribute__ __getitem__ __gt__ __hash__ __le__ __lt__ __mro_entries__ __ne__ __or__ __repr__ __ror__
getset: __origin__ __parameters__
@typing.Union.__origin__
Always returns the type
@typing.Union.__parameters__
Type variables in the types.UnionType.
@unicodedata.
shown: UCD bidirectional category combining decimal decomposition digit east_asian_width is_normalized lookup mirrored name normalize numeric ucd_3_2_0 unidata_version
@unicodedata.UCD ()
@unicodedata.UCD.
method: __getattribute__ bidirectional category combining decimal decomposition digit east_asian_width is_normalized lookup mirrored name normalize numeric
member: unidata_version
@unicodedata.UCD.bidirectional (self, chr, /)
Returns the bidirectional class assigned to the character chr as string.

If no such value is defined, an empty string is returned.
@unicodedata.UCD.category (self, chr, /)
Returns the general category assigned to the character chr as string.
@unicodedata.UCD.combining (self, chr, /)
Returns the canonical combining class assigned to the character chr as integer.

Returns 0 if no combining class is defined.
@unicodedata.UCD.decimal (self, chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent decimal value.

Returns the decimal value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.UCD.decomposition (self, chr, /)
Returns the character decomposition mapping assigned to the character chr as string.

An empty string is returned in case no such mapping is defined.
@unicodedata.UCD.digit (self, chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent digit value.

Returns the digit value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.UCD.east_asian_width (self, chr, /)
Returns the east asian width assigned to the character chr as string.
@unicodedata.UCD.is_normalized (self, form, unistr, /)
Return whether the Unicode string unistr is in the normal form 'form'.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
@unicodedata.UCD.lookup (self, name, /)
Look up character by name.

If a character with the given name is found, return the
corresponding character.  If not found, KeyError is raised.
@unicodedata.UCD.mirrored (self, chr, /)
Returns the mirrored property assigned to the character chr as integer.

Returns 1 if the character has been identified as a "mirrored"
character in bidirectional text, 0 otherwise.
@unicodedata.UCD.name (self, chr, default=<unrepresentable>, /)
Returns the name assigned to the character chr as a string.

If no name is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.UCD.normalize (self, form, unistr, /)
Return the normal form 'form' for the Unicode string unistr.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
@unicodedata.UCD.numeric (self, chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent numeric value.

Returns the numeric value assigned to the character chr as float.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.UCD.unidata_version
@unicodedata.bidirectional (chr, /)
Returns the bidirectional class assigned to the character chr as string.

If no such value is defined, an empty string is returned.
@unicodedata.category (chr, /)
Returns the general category assigned to the character chr as string.
@unicodedata.combining (chr, /)
Returns the canonical combining class assigned to the character chr as integer.

Returns 0 if no combining class is defined.
@unicodedata.decimal (chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent decimal value.

Returns the decimal value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.decomposition (chr, /)
Returns the character decomposition mapping assigned to the character chr as string.

An empty string is returned in case no such mapping is defined.
@unicodedata.digit (chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent digit value.

Returns the digit value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.east_asian_width (chr, /)
Returns the east asian width assigned to the character chr as string.
@unicodedata.is_normalized (form, unistr, /)
Return whether the Unicode string unistr is in the normal form 'form'.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
@unicodedata.lookup (name, /)
Look up character by name.

If a character with the given name is found, return the
corresponding character.  If not found, KeyError is raised.
@unicodedata.mirrored (chr, /)
Returns the mirrored property assigned to the character chr as integer.

Returns 1 if the character has been identified as a "mirrored"
character in bidirectional text, 0 otherwise.
@unicodedata.name (chr, default=<unrepresentable>, /)
Returns the name assigned to the character chr as a string.

If no name is defined, default is returned, or, if not given,
ValueError is raised.
@unicodedata.normalize (form, unistr, /)
Return the normal form 'form' for the Unicode string unistr.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.
@unicodedata.numeric (chr, default=<unrepresentable>, /)
Converts a Unicode character into its equivalent numeric value.

Returns the numeric value assigned to the character chr as float.
If no such value is defined, default is returned, or, if not given,
ValueError is raised.
@uuid.
from builtins: bytes_=bytes int_=int
@warnings.
from _warnings: _acquire_lock=_acquire_lock _filters_mutated_lock_held=_filters_mutated_lock_held _release_lock=_release_lock warn=warn warn_explicit=warn_explicit
@weakref.
from _weakref: _remove_dead_weakref=_remove_dead_weakref getweakrefcount=getweakrefcount getweakrefs=getweakrefs proxy=proxy
from weakref: ref=ReferenceType
@weakref.CallableProxyType ()
@weakref.CallableProxyType.
method: __abs__ __add__ __and__ __bool__ __call__ __contains__ __delattr__ __delitem__ __divmod__ __eq__ __float__ __floordiv__ __ge__ __getattribute__ __getitem__ __gt__ __iadd__ __iand__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ __itruediv__ __ixor__ __le__ __len__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __next__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __setattr__ __setitem__ __str__ __sub__ __truediv__ __xor__
data: __hash__
@weakref.CallableProxyType.__iadd__ (self, value, /)
Return self+=value.
@weakref.CallableProxyType.__imul__ (self, value, /)
Return self*=value.
@weakref.ProxyType ()
@weakref.ProxyType.
method: __abs__ __add__ __and__ __bool__ __bytes__ __contains__ __delattr__ __delitem__ __divmod__ __eq__ __float__ __floordiv__ __ge__ __getattribute__ __getitem__ __gt__ __iadd__ __iand__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ __itruediv__ __ixor__ __le__ __len__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __next__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __setattr__ __setitem__ __str__ __sub__ __truediv__ __xor__
data: __hash__
@weakref.ProxyType.__bytes__ (self, /)
@weakref.ProxyType.__iadd__ (self, value, /)
Return self+=value.
@weakref.ProxyType.__imul__ (self, value, /)
Return self*=value.
@weakref.ProxyType.__reversed__ (self, /)
@weakref.ReferenceType
@weakref.ReferenceType.
method: __call__ __eq__ __ge__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __repr__
member: __callback__
class method: __class_getitem__
static method: __new__
@xml.parsers.expat.
from pyexpat: ErrorString=ErrorString ParserCreate=ParserCreate XMLParserType=xmlparser
from xml.parsers.expat: error=ExpatError
@xml.parsers.expat.ExpatError
@xml.parsers.expat.ExpatError.
getset: __weakref__
@zipfile.
from zlib: crc32=crc32
@zipimport.
from builtins: _code_type=code _module_type=module
@zlib
The functions in this module allow compression and decompression using the
zlib library, which is based on GNU zip.

adler32(string[, start]) -- Compute an Adler-32 checksum.
compress(data[, level]) -- Compress data, with compression level 0-9 or -1.
compressobj([level[, ...]]) -- Return a compressor object.
crc32(string[, start]) -- Compute a CRC-32 checksum.
decompress(string,[wbits],[bufsize]) -- Decompresses a compressed string.
decompressobj([wbits[, zdict]]) -- Return a decompressor object.

'wbits' is window buffer size and container format.
Compressor objects support compress() and flush() methods; decompressor
objects support decompress() and flush().
@zlib.
shown: DEFLATED DEF_BUF_SIZE DEF_MEM_LEVEL MAX_WBITS ZLIB_RUNTIME_VERSION ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_BLOCK Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FIXED Z_FULL_FLUSH Z_HUFFMAN_ONLY Z_NO_COMPRESSION Z_NO_FLUSH Z_PARTIAL_FLUSH Z_RLE Z_SYNC_FLUSH Z_TREES adler32 compress compressobj crc32 decompress decompressobj error
@zlib._ZlibDecompressor (wbits=15, zdict=b'')
Create a decompressor object for decompressing data incrementally.

wbits = 15
zdict
   The predefined compression dictionary. This is a sequence of bytes
   (such as a bytes object) containing subsequences that are expected
   to occur frequently in the data that is to be compressed. Those
   subsequences that are expected to be most common should come at the
   end of the dictionary. This must be the same dictionary as used by the
   compressor that produced the input data.
@zlib._ZlibDecompressor.
static method: __new__
method: decompress
member: eof needs_input unused_data
@zlib._ZlibDecompressor.decompress (self, /, data, max_length=-1)
Decompress *data*, returning uncompressed data as bytes.

If *max_length* is nonnegative, returns at most *max_length* bytes of
decompressed data. If this limit is reached and further output can be
produced, *self.needs_input* will be set to ``False``. In this case, the next
call to *decompress()* may provide *data* as b'' to obtain more of the output.

If all of the input data was decompressed and returned (either because this
was less than *max_length* bytes, or because *max_length* was negative),
*self.needs_input* will be set to True.

Attempting to decompress data after the end of stream is reached raises an
EOFError.  Any data found after the end of the stream is ignored and saved in
the unused_data attribute.
@zlib._ZlibDecompressor.eof
True if the end-of-stream marker has been reached.
@zlib._ZlibDecompressor.needs_input
True if more input is needed before more decompressed data can be produced.
@zlib._ZlibDecompressor.unused_data
Data found after the end of the compressed stream.
@zlib.adler32 (data, value=1, /)
Compute an Adler-32 checksum of data.

  value
    Starting value of the checksum.

The returned checksum is an integer.
@zlib.compress (data, /, level=-1, wbits=15)
Returns a bytes object containing compressed data.

data
  Binary data to be compressed.
level
  Compression level, in 0-9 or -1.
wbits
  The window buffer size and container format.
@zlib.compressobj (level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)
Return a compressor object.

level
  The compression level (an integer in the range 0-9 or -1; default is
  currently equivalent to 6).  Higher compression levels are slower,
  but produce smaller results.
method
  The compression algorithm.  If given, this must be DEFLATED.
wbits
  +9 to +15: The base-two logarithm of the window size.  Include a zlib
      container.
  -9 to -15: Generate a raw stream.
  +25 to +31: Include a gzip container.
memLevel
  Controls the amount of memory used for internal compression state.
  Valid values range from 1 to 9.  Higher values result in higher memory
  usage, faster compression, and smaller output.
strategy
  Used to tune the compression algorithm.  Possible values are
  Z_DEFAULT_STRATEGY, Z_FILTERED, and Z_HUFFMAN_ONLY.
zdict
  The predefined compression dictionary - a sequence of bytes
  containing subsequences that are likely to occur in the input data.
@zlib.crc32 (data, value=0, /)
Compute a CRC-32 checksum of data.

  value
    Starting value of the checksum.

The returned checksum is an integer.
@zlib.decompress (data, /, wbits=15, bufsize=16384)
Returns a bytes object containing the uncompressed data.

data
  Compressed data.
wbits
  The window buffer size and container format.
bufsize
  The initial output buffer size.
@zlib.decompressobj (wbits=15, zdict=b'')
Return a decompressor object.

wbits
  The window buffer size and container format.
zdict
  The predefined compression dictionary.  This must be the same
  dictionary as used by the compressor that produced the input data.
@zlib.error
@zlib.error.
getset: __weakref__
@zoneinfo.ZoneInfo
@zoneinfo.ZoneInfo.
method: __getattribute__ __reduce__ __repr__ __str__ dst fromutc tzname utcoffset
class method: __init_subclass__ clear_cache from_file no_cache
static method: __new__
member: key
@zoneinfo.ZoneInfo.__reduce__ (self, /)
Function for serialization with the pickle protocol.
@zoneinfo.ZoneInfo.clear_cache (*, only_keys=None)
@zoneinfo.ZoneInfo.dst (self, dt, /)
Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime.
@zoneinfo.ZoneInfo.from_file (file_obj, /, key=None)
@zoneinfo.ZoneInfo.fromutc (self, object, /)
Given a datetime with local time in UTC, retrieve an adjusted datetime in local time.
@zoneinfo.ZoneInfo.key
@zoneinfo.ZoneInfo.no_cache (key)
@zoneinfo.ZoneInfo.tzname (self, dt, /)
Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime.
@zoneinfo.ZoneInfo.utcoffset (self, dt, /)
Retrieve a timedelta representing the UTC offset in a zone at the given datetime.
""".strip().split("\n@"):
    ENTRIES[entry.partition("\n")[0].partition(" ")[0].removeprefix("@")] = entry
