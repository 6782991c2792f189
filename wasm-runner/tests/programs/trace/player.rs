//! Plays a recording: what each step shows, put together from what changed.

use std::collections::BTreeMap;

use serde_json::Value;

/// A recording, with what the frames and the objects look like at each step.
pub(super) struct Recording {
    pub(super) steps: Vec<Value>,
    states: Vec<State>,
}

/// What a step shows.
#[derive(Clone, Default)]
pub(super) struct State {
    frames: Vec<Value>,
    pub(super) heap: BTreeMap<String, Value>,
}

impl Recording {
    pub(super) fn of(last: &Value) -> Self {
        let steps = last["steps"]
            .as_array()
            .expect("a recording has steps")
            .clone();
        let mut states: Vec<State> = Vec::new();
        for step in &steps {
            let mut state = states.last().cloned().unwrap_or_default();
            let before = std::mem::take(&mut state.frames);
            for frame in step["frames"].as_array().expect("a step has frames") {
                let place = frame.as_u64().map(|place| place as usize);
                state
                    .frames
                    .push(place.map_or_else(|| frame.clone(), |place| before[place].clone()));
            }
            for (number, object) in step["objects"].as_object().into_iter().flatten() {
                state.heap.insert(number.clone(), object.clone());
            }
            states.push(state);
        }
        Self { steps, states }
    }

    pub(super) fn state(&self, step: usize) -> State {
        let mut state = self.states[step].clone();
        let mut reached = BTreeMap::new();
        let mut waiting: Vec<Value> = state.frames.clone();
        while let Some(value) = waiting.pop() {
            match &value {
                Value::Object(fields) => {
                    if let Some(number) = fields.get("ref") {
                        let object = &state.heap[&number.to_string()];
                        if reached.insert(number.to_string(), object.clone()).is_none() {
                            waiting.push(object.clone());
                        }
                    }
                    waiting.extend(fields.values().cloned());
                }
                Value::Array(values) => waiting.extend(values.iter().cloned()),
                _ => {}
            }
        }
        state.heap = reached;
        state
    }

    /// The variables of the innermost frame at a step.
    pub(super) fn names(&self, step: usize) -> String {
        self.states[step].show(true, &[])
    }

    pub(super) fn last_names(&self) -> String {
        self.names(self.steps.len() - 1)
    }

    /// Without the numbers of objects, and without objects of some kinds.
    pub(super) fn last_names_but(&self, kinds: &[&str]) -> String {
        self.states
            .last()
            .expect("there are steps")
            .show(false, kinds)
    }

    /// The number of the object that a variable refers to in the end.
    pub(super) fn number(&self, name: &str) -> String {
        let state = self.states.last().expect("there are steps");
        format!("#{}", state.value(name)["ref"])
    }
}

impl State {
    /// What a variable of the innermost frame holds.
    pub(super) fn value(&self, name: &str) -> &Value {
        let frame = self.frames.last().expect("a step has a frame");
        let names = frame["names"].as_array().expect("a frame has names");
        let found = names
            .iter()
            .find(|pair| pair[0] == name)
            .expect("there is such a variable");
        &found[1]
    }

    /// The object that a variable of the innermost frame refers to.
    pub(super) fn object(&self, name: &str) -> &Value {
        &self.heap[&self.value(name)["ref"].to_string()]
    }

    fn show(&self, numbers: bool, but: &[&str]) -> String {
        let mut shown = Vec::new();
        let frame = self.frames.last().expect("a step has a frame");
        let kind = |value: &Value| {
            self.heap
                .get(&value["ref"].to_string())
                .map(|object| object["kind"].clone())
        };
        let names = frame["names"].as_array().expect("a frame has names").iter();
        let parts: Vec<String> = names
            .filter(|pair| {
                !kind(&pair[1]).is_some_and(|kind| but.contains(&kind.as_str().unwrap_or("")))
            })
            .map(|pair| {
                format!(
                    "{}={}",
                    text(&pair[0]),
                    self.describe(&pair[1], &mut shown, numbers)
                )
            })
            .collect();
        parts.join(" ")
    }

    fn describe(&self, value: &Value, shown: &mut Vec<String>, numbers: bool) -> String {
        let Some(number) = value.get("ref") else {
            return text(&value["text"]).to_owned();
        };
        let number = number.to_string();
        let sign = if numbers {
            format!("#{number}")
        } else {
            "#".to_owned()
        };
        if shown.contains(&number) {
            return sign;
        }
        shown.push(number.clone());
        let object = &self.heap[&number];
        let each = |field: &str| object[field].as_array().cloned().unwrap_or_default();
        let mut part = |value: &Value| self.describe(value, shown, numbers);
        let items: Vec<String> = each("items").iter().map(&mut part).collect();
        let entries: Vec<String> = each("entries")
            .iter()
            .map(|pair| format!("{}: {}", part(&pair[0]), part(&pair[1])))
            .collect();
        let mut attributes: Vec<String> = each("attributes")
            .iter()
            .map(|pair| format!("{}={}", text(&pair[0]), part(&pair[1])))
            .collect();
        let (class, kind) = (text(&object["type"]), text(&object["kind"]));
        let own = object["text"].as_str();
        match kind {
            "function" => return format!("{sign}{}", own.unwrap_or("")),
            "class" if attributes.is_empty() => return format!("{sign}{}", own.unwrap_or("")),
            "class" => return format!("{sign}{}({})", own.unwrap_or(""), attributes.join(" ")),
            _ => attributes.extend(own.map(|own| format!("={own}"))),
        }
        match kind {
            "dict" => format!("{sign}{class}{{{}}}", entries.join(", ")),
            "instance" => format!("{sign}{class}({})", attributes.join(" ")),
            _ => format!("{sign}{class}[{}]", items.join(", ")),
        }
    }
}

/// `exception 3 f KeyError`, and a line end.
pub(super) fn event(step: &Value) -> String {
    let error = step["error"]["type"]
        .as_str()
        .map_or(String::new(), |class| format!(" {class}"));
    format!(
        "{} {} {}{error}\n",
        text(&step["event"]),
        step["line"],
        text(&step["function"])
    )
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}
