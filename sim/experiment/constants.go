package experiment

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"stepback/sim"
)

// Constant is one number of a group of [sim.Params], or one element of an array
// there.
// Its range and source stand in the tags of the field:
//
//	Rate Fixed `from:"0.002" to:"0.1" source:"Heathcote, Brown and Mewhort 2000"`
type Constant struct {
	Name string // as in "Skill.Rate" or "Hours.Toll[2]"
	// Unit is "min" for time, and empty for quantities and counts.
	Unit string
	// From and To are the usable range, in the unit. Both are 0 where the tags
	// give none: such a constant is not for screening or tuning.
	From, To float64
	// Source is empty where the constant is assumed.
	Source string

	path    []int // the fields that lead to it
	element int   // -1 outside arrays
}

// Constants lists the constants of the model in the order of [sim.Params].
func Constants() []Constant { return constantsOf(reflect.TypeFor[sim.Params](), "", nil) }

// Free reports whether the constant has a range to move in.
func (c Constant) Free() bool { return c.From < c.To }

// Assumed reports whether no study gives the constant.
func (c Constant) Assumed() bool { return c.Source == "" }

// Value returns the constant as a number in its unit: a [sim.Fixed] in units
// of 1, time in minutes, a count as it is.
func (c Constant) Value(p *sim.Params) float64 {
	return c.read(reflect.ValueOf(p).Elem())
}

// Set gives the constant the nearest value it can take.
func (c Constant) Set(p *sim.Params, x float64) {
	c.write(reflect.ValueOf(p).Elem(), x)
}

// Range returns the usable range.
func (c Constant) Range() Range { return Range{c.From, c.To} }

var (
	fixedType   = reflect.TypeFor[sim.Fixed]()
	minutesType = reflect.TypeFor[sim.Minutes]()
)

// constantsOf lists the constants of a group, and of the groups in it.
func constantsOf(group reflect.Type, prefix string, path []int) []Constant {
	var constants []Constant
	for i := range group.NumField() {
		field, at := group.Field(i), append(slices.Clone(path), i)
		field.Name = prefix + field.Name
		if field.Type.Kind() == reflect.Struct {
			constants = append(constants, constantsOf(field.Type, field.Name+".", at)...)
		} else {
			constants = append(constants, constantsIn(field, at)...)
		}
	}
	return constants
}

// constantsIn is the constant of a field, or those of an array; none where the
// field holds no number.
func constantsIn(field reflect.StructField, path []int) []Constant {
	c := tagged(field)
	c.path, c.element = path, -1
	number := numberIn(field.Type)
	switch {
	case !reflect.Zero(number).CanInt():
		return nil
	case number == field.Type:
		return []Constant{c}
	}
	var elements []Constant
	for i := range field.Type.Len() {
		element := c
		element.Name, element.element = fmt.Sprintf("%s[%d]", c.Name, i), i
		elements = append(elements, element)
	}
	return elements
}

// numberIn is the type of a field or, for an array, of its elements.
func numberIn(field reflect.Type) reflect.Type {
	if field.Kind() == reflect.Array {
		return field.Elem()
	}
	return field
}

// tagged reads what the tags of a field say. A range that is no number is a
// mistake in the program.
func tagged(field reflect.StructField) Constant {
	c := Constant{Name: field.Name, From: bound(field, "from"), To: bound(field, "to")}
	if numberIn(field.Type) == minutesType {
		c.Unit = "min"
	}
	if source := field.Tag.Get("source"); !strings.HasPrefix(source, "assumed") {
		c.Source = source
	}
	return c
}

func bound(field reflect.StructField, tag string) float64 {
	text, ok := field.Tag.Lookup(tag)
	if !ok {
		return 0
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Sprintf("constant %s: tag %s:%q is not a number", field.Name, tag, text))
	}
	return x
}

func (c Constant) read(params reflect.Value) float64 {
	number := c.place(params)
	return float64(number.Int()) / scale(number)
}

func (c Constant) write(params reflect.Value, x float64) {
	number := c.place(params)
	number.SetInt(int64(math.Round(x * scale(number))))
}

func (c Constant) place(params reflect.Value) reflect.Value {
	field := params.FieldByIndex(c.path)
	if c.element >= 0 {
		return field.Index(c.element)
	}
	return field
}

// scale is how many of the model's steps make a unit.
func scale(number reflect.Value) float64 {
	if number.Type() == fixedType {
		return float64(sim.One)
	}
	return 1
}
