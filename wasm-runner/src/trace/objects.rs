//! Describes objects for the player. Each object appears once, and values refer to its number.
//!
//! Reads their internal data. Never calls a method of the learner's classes, not even to get an
//! object's class.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, VirtualMachine,
    builtins::{
        PyBaseException, PyClassMethod, PyDict, PyFrozenSet, PyFunction, PyList, PyNamespace,
        PySet, PyStaticMethod, PyStr, PyTuple, PyType, descriptor::PyMemberDescriptor,
    },
    protocol::{PyIter, PyIterReturn},
};

use super::{
    library, messages,
    plain::{Repr, base, is_heap_type, of_type, plain, signature},
};
use crate::protocol::{Heap, HeapKind, HeapObject, PlainKind, ShownValue};

/// The maximum number of items, entries or attributes per object.
const MAX_ITEMS: usize = 50;
/// The maximum number of items and entries per step.
const MAX_STEP_ITEMS: usize = 1_000;
/// The maximum number of objects per step.
const MAX_OBJECTS: usize = 200;

/// Numbers objects and remembers how they looked.
pub(super) struct Objects {
    /// The names of the learner's modules.
    modules: HashSet<String>,
    /// The class `deque`, which has no public Rust type.
    deque: Option<PyObjectRef>,
    /// The numbers of the objects in the last step, by address.
    numbers: HashMap<usize, u32>,
    next: u32,
    /// How those objects looked.
    shown: HashMap<u32, HeapObject>,
    /// The numbers of the objects in the current step, by address.
    here: HashMap<usize, u32>,
    waiting: VecDeque<(u32, PyObjectRef)>,
    /// The number of items that the current step still has room for.
    room: usize,
}

impl Objects {
    pub(super) fn new(vm: &VirtualMachine) -> Self {
        let deque = vm
            .import("_collections", 0)
            .and_then(|module| module.get_attr("deque", vm));
        Self {
            modules: HashSet::from(["__main__".to_owned()]),
            deque: deque.ok(),
            numbers: HashMap::new(),
            next: 1,
            shown: HashMap::new(),
            here: HashMap::new(),
            waiting: VecDeque::new(),
            room: MAX_STEP_ITEMS,
        }
    }

    /// Adds a module whose classes are the learner's.
    pub(super) fn own(&mut self, module: String) {
        self.modules.insert(module);
    }

    /// Adds a value to the current step.
    pub(super) fn value(&mut self, object: &PyObject, vm: &VirtualMachine) -> ShownValue {
        if let Some(repr) = plain(object, vm).or_else(|| self.foreign(object, vm)) {
            return repr.into();
        }
        let address = object.get_id();
        if let Some(number) = self.here.get(&address) {
            return ShownValue::Reference { number: *number };
        }
        if self.here.len() >= MAX_OBJECTS {
            return Repr::new(PlainKind::More, object.class().name().to_string()).into();
        }
        let number = self.numbers.get(&address).copied().unwrap_or_else(|| {
            self.next += 1;
            self.next - 1
        });
        self.here.insert(address, number);
        self.waiting.push_back((number, object.to_owned()));
        ShownValue::Reference { number }
    }

    /// Ends the step, and returns its new or changed objects.
    pub(super) fn finish_step(&mut self, vm: &VirtualMachine) -> Heap {
        let mut shown = HashMap::new();
        let mut changed = BTreeMap::new();
        while let Some((number, object)) = self.waiting.pop_front() {
            let look = self.look(&object, vm);
            if self.shown.get(&number) != Some(&look) {
                changed.insert(number.to_string(), look.clone());
            }
            shown.insert(number, look);
        }
        self.shown = shown;
        self.numbers = std::mem::take(&mut self.here);
        self.room = MAX_STEP_ITEMS;
        changed
    }

    /// Returns the name or type of an object that isn't the learner's and can't be inspected.
    fn foreign(&self, object: &PyObject, vm: &VirtualMachine) -> Option<Repr> {
        if let Some(class) = object.downcast_ref::<PyType>() {
            let name = class.name().to_string();
            return (!self.is_own(class, vm)).then(|| Repr::new(PlainKind::Class, name));
        }
        if let Some(function) = object.downcast_ref::<PyFunction>() {
            let own = library::code_of(function, vm)
                .is_some_and(|code| super::own_file(code.source_path().as_str()).is_some());
            return (!own).then(|| Repr::new(PlainKind::Function, signature(function, vm)));
        }
        let known = object.downcast_ref::<PyList>().is_some()
            || object.downcast_ref::<PyTuple>().is_some()
            || object.downcast_ref::<PyDict>().is_some()
            || object.downcast_ref::<PySet>().is_some()
            || object.downcast_ref::<PyFrozenSet>().is_some()
            || object.downcast_ref::<PyNamespace>().is_some()
            || object.downcast_ref::<PyBaseException>().is_some()
            || self.is_deque(object)
            || self.is_own(object.class(), vm);
        (!known).then(|| of_type(object, vm))
    }

    fn is_own(&self, class: &Py<PyType>, vm: &VirtualMachine) -> bool {
        is_heap_type(class) && self.modules.contains(&library::module_of(class, vm))
    }

    fn is_deque(&self, object: &PyObject) -> bool {
        let class = self
            .deque
            .as_ref()
            .and_then(|deque| deque.downcast_ref::<PyType>());
        class.is_some_and(|deque| object.class().fast_issubclass(deque.as_object()))
    }

    fn look(&mut self, object: &PyObject, vm: &VirtualMachine) -> HeapObject {
        let class = object.class();
        let mut look = HeapObject {
            class: class.name().to_string(),
            kind: HeapKind::Instance,
            text: None,
            items: Vec::new(),
            entries: Vec::new(),
            attributes: Vec::new(),
            truncated: 0,
        };
        if let Some(function) = object.downcast_ref::<PyFunction>() {
            look.kind = HeapKind::Function;
            look.text = Some(signature(function, vm));
            return look;
        }
        if let Some(class) = object.downcast_ref::<PyType>() {
            look.kind = HeapKind::Class;
            look.text = Some(heading(class));
            let held = class.attributes().entries();
            self.put_attributes(&mut look, object, Names::OfClass, held, vm);
            return look;
        }
        if let Some(list) = object.downcast_ref::<PyList>() {
            look.kind = HeapKind::List;
            let items = first(&list.borrow_vec());
            self.put_items(&mut look, items, vm);
        } else if let Some(tuple) = object.downcast_ref::<PyTuple>() {
            look.kind = HeapKind::Tuple;
            self.put_items(&mut look, first(tuple.as_slice()), vm);
        } else if let Some(set) = object.downcast_ref::<PySet>() {
            look.kind = HeapKind::Set;
            self.put_items(&mut look, first(&set.elements()), vm);
        } else if let Some(set) = object.downcast_ref::<PyFrozenSet>() {
            look.kind = HeapKind::Set;
            self.put_items(&mut look, first(&set.elements()), vm);
        } else if let Some(dict) = object.downcast_ref::<PyDict>() {
            look.kind = HeapKind::Dict;
            self.put_entries(&mut look, dict, vm);
        } else if self.is_deque(object) {
            look.kind = HeapKind::List;
            let items = self.deque_items(object, vm);
            self.put_items(&mut look, items, vm);
        } else if let Some(exception) = object.downcast_ref::<PyBaseException>() {
            look.text = Some(messages::message(exception, vm));
        } else {
            look.text = base(object).map(|repr| repr.text);
        }
        let held = object.dict().map(|held| entries(&held)).unwrap_or_default();
        self.put_attributes(&mut look, object, Names::OfInstance, held, vm);
        let slots = slots(object, vm);
        self.put_attributes(&mut look, object, Names::OfInstance, slots, vm);
        look
    }

    fn put_items(
        &mut self,
        look: &mut HeapObject,
        items: (Vec<PyObjectRef>, usize),
        vm: &VirtualMachine,
    ) {
        let (shown, left_out) = items;
        let fitting = shown.len().min(self.room);
        self.room -= fitting;
        look.items = shown[..fitting]
            .iter()
            .map(|item| self.value(item, vm))
            .collect();
        look.truncated = left_out + shown.len() - fitting;
    }

    fn put_entries(&mut self, look: &mut HeapObject, dict: &Py<PyDict>, vm: &VirtualMachine) {
        let mut place = 0;
        while look.entries.len() < MAX_ITEMS.min(self.room)
            && let Some((next, key, value)) = dict.next_entry(place)
        {
            place = next;
            look.entries
                .push((self.value(&key, vm), self.value(&value, vm)));
        }
        self.room -= look.entries.len();
        look.truncated = dict.__len__().saturating_sub(look.entries.len());
    }

    fn put_attributes(
        &mut self,
        look: &mut HeapObject,
        object: &PyObject,
        names: Names,
        held: Vec<(PyObjectRef, PyObjectRef)>,
        vm: &VirtualMachine,
    ) {
        for (name, value) in held {
            let Some(name) = name.downcast_ref::<PyStr>() else {
                continue;
            };
            let name = name.to_string_lossy();
            // Show special methods only if the learner wrote them.
            let own_method = || {
                self.foreign(&value, vm).is_none() && value.downcast_ref::<PyFunction>().is_some()
            };
            if super::is_special(&name) && !(names == Names::OfClass && own_method()) {
                continue;
            }
            // Skip what Python adds to the namespace of an enum or a class with slots.
            let inner = is_enum(object) && name.starts_with('_') && !own_method();
            if inner || value.downcast_ref::<PyMemberDescriptor>().is_some() {
                continue;
            }
            let value = unwrapped(value, vm);
            if look.attributes.len() < MAX_ITEMS {
                look.attributes
                    .push((name.into_owned(), self.value(&value, vm)));
            } else {
                look.truncated += 1;
            }
        }
    }

    /// Uses the iterator of `deque` itself, because a subclass can override it.
    fn deque_items(&self, object: &PyObject, vm: &VirtualMachine) -> (Vec<PyObjectRef>, usize) {
        let class = self
            .deque
            .as_ref()
            .and_then(|deque| deque.downcast_ref::<PyType>());
        let iterator = class
            .and_then(|deque| deque.slots.iter.load())
            .and_then(|iter| iter(object.to_owned(), vm).ok());
        let (mut items, mut left_out) = (Vec::new(), 0);
        if let Some(iterator) = iterator {
            let iterator = PyIter::new(iterator);
            while let Ok(PyIterReturn::Return(item)) = iterator.next(vm) {
                if items.len() < MAX_ITEMS {
                    items.push(item);
                } else {
                    left_out += 1;
                }
            }
        }
        (items, left_out)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    OfClass,
    OfInstance,
}

fn is_enum(class: &PyObject) -> bool {
    &*class.class().name() == "EnumType"
}

/// Returns the function inside a static method or a class method.
fn unwrapped(value: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    let wrapper = value.downcast_ref::<PyStaticMethod>().is_some()
        || value.downcast_ref::<PyClassMethod>().is_some();
    let native = wrapper && !is_heap_type(value.class());
    let function = native
        .then(|| value.get_attr("__func__", vm).ok())
        .flatten();
    function.unwrap_or(value)
}

/// Returns a class and its bases, such as `Dog(Animal)`.
fn heading(class: &Py<PyType>) -> String {
    let bases = class.bases.read().clone();
    let names: Vec<String> = bases
        .iter()
        .map(|base| base.name().to_string())
        .filter(|name| name != "object")
        .collect();
    if names.is_empty() {
        class.name().to_string()
    } else {
        format!("{}({})", class.name(), names.join(", "))
    }
}

fn first(items: &[PyObjectRef]) -> (Vec<PyObjectRef>, usize) {
    let shown = &items[..items.len().min(MAX_ITEMS)];
    (shown.to_vec(), items.len() - shown.len())
}

fn entries(dict: &Py<PyDict>) -> Vec<(PyObjectRef, PyObjectRef)> {
    let (mut entries, mut place) = (Vec::new(), 0);
    while let Some((next, key, value)) = dict.next_entry(place) {
        place = next;
        entries.push((key, value));
    }
    entries
}

/// Returns the values in an object's `__slots__`.
fn slots(object: &PyObject, vm: &VirtualMachine) -> Vec<(PyObjectRef, PyObjectRef)> {
    let mut found = Vec::new();
    for class in object.class().mro_collect().iter().rev() {
        if !is_heap_type(class) {
            continue;
        }
        for (name, attribute) in class.attributes().entries() {
            let Some(text) = name.downcast_ref::<PyStr>() else {
                continue;
            };
            if attribute.downcast_ref::<PyMemberDescriptor>().is_some()
                && let Some(value) = library::slot(object, &text.to_string_lossy(), vm)
            {
                found.push((name, value));
            }
        }
    }
    found
}
